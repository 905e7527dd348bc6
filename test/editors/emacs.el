;;; emacs.el --- drives Emacs: findings by eglot, a fix applied, what was seen as JSON  -*- lexical-binding: t; -*-

(require 'json)
(require 'cl-lib)

(defun told-wait (what done)
  "Wait until DONE gives something, and end Emacs where WHAT never comes."
  (let ((end (+ (float-time) 15)) result)
    (while (and (not (setq result (funcall done))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (or result (progn (message "waited in vain until %s" what) (kill-emacs 1)))))

(defun told-errors ()
  "The errors flymake shows, in the order of the text."
  (sort (cl-remove-if-not (lambda (one) (eq (flymake-diagnostic-type one) 'eglot-error)) (flymake-diagnostics))
        (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))

(defun told-diagnostic (one)
  "What is said of ONE."
  (list (cons 'message (flymake-diagnostic-text one))
        (cons 'text (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one)))))

(setq eglot-sync-connect 15)
(find-file (getenv "NIANBAO_DRAFT"))
(unless (eglot-current-server) (apply #'eglot (eglot--guess-contact)))
(flymake-start)
(told-wait "there are findings" #'told-errors)

(let* ((before (mapcar #'told-diagnostic (told-errors)))
       (first (car (told-errors)))
       (beg (flymake-diagnostic-beg first))
       (end (flymake-diagnostic-end first))
       (actions (append (eglot-code-actions beg end) nil))
       (action (or (cl-find-if (lambda (one) (eq t (plist-get one :isPreferred))) actions) (car actions))))
  (eglot--apply-workspace-edit (plist-get action :edit))
  (eglot--signal-textDocument/didChange)
  (flymake-start)
  (told-wait "the error is gone" (lambda () (< (length (told-errors)) (length before))))
  (let ((seen (list (cons 'mode (symbol-name major-mode))
                    (cons 'before (vconcat before))
                    (cons 'action (plist-get action :title))
                    (cons 'after (vconcat (mapcar #'told-diagnostic (told-errors))))
                    (cons 'text (buffer-substring-no-properties (point-min) (point-max))))))
    (with-temp-file (getenv "NIANBAO_OUT") (insert (json-encode seen)))))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; emacs.el ends here
