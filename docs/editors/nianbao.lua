-- 年报 in Neovim 0.7 or later. 把这个文件放在 ~/.config/nvim/plugin/ 里（Windows 是 ~\AppData\Local\nvim\plugin\）。
-- Put this file into ~/.config/nvim/plugin/.

-- 命令不在 PATH 里时写全，如 { 'node', 'D:\\nianbao\\dist\\cli.js', 'lsp', '--stdio' }。
local command = vim.g.nianbao_command or { 'nianbao', 'lsp', '--stdio' }
local settings = { nianbao = vim.g.nianbao_settings or { language = 'zh-cn' } }

vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
  pattern = { '*.nianbao.md', '*.年报.md', '*.nianbao' },
  command = 'setfiletype nianbao',
})

local id -- of the client, where vim.lsp.start is not there yet (0.7)

-- Markdown and plain text, too: the server speaks of reports alone.
vim.api.nvim_create_autocmd('FileType', {
  pattern = { 'nianbao', 'markdown', 'text' },
  callback = function(event)
    local config = {
      name = 'nianbao',
      cmd = command,
      settings = settings,
      root_dir = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(event.buf), ':p:h'),
    }
    if vim.lsp.start then
      vim.lsp.start(config, { bufnr = event.buf })
    else
      id = id or vim.lsp.start_client(config)
      vim.lsp.buf_attach_client(event.buf, id)
    end
  end,
})
