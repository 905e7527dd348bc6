;;; nianbao.el --- 年报 in Emacs, by eglot  -*- lexical-binding: t; -*-

;; Emacs 29 及以后自带 eglot；28 另装 eglot 1.8 以上（Debian 的软件包 elpa-eglot）。
;; 在 init.el 里写 (load "…/nianbao.el")。Emacs 29 or later, or Emacs 28 with eglot.

;;; Code:

(require 'eglot)

(defvar nianbao-command '("nianbao" "lsp" "--stdio")
  "语言服务器的命令；不在 PATH 里时写全，如 (\"node\" \"D:/nianbao/dist/cli.js\" \"lsp\" \"--stdio\")。")

(defvar nianbao-settings '(:language "zh-cn")
  "设置，名称与 VS Code 里 `nianbao.' 后面的相同。")

;;;###autoload
(define-derived-mode nianbao-mode text-mode "年报"
  "政府信息公开工作年度报告。"
  (setq-local truncate-lines t))

(add-to-list 'auto-mode-alist '("\\.\\(?:nianbao\\|年报\\)\\(?:\\.md\\)?\\'" . nianbao-mode))
(add-to-list 'eglot-server-programs
             (cons 'nianbao-mode
                   (lambda (&rest _)
                     (append nianbao-command
                             (list :initializationOptions nianbao-settings)))))
(add-hook 'nianbao-mode-hook #'eglot-ensure)

(provide 'nianbao)
;;; nianbao.el ends here
