-- Drives Neovim: opens the draft, waits for findings, takes the first fix of the first error, and tells what it saw, as JSON.
local out = assert(os.getenv('NIANBAO_OUT'))

local function errors()
  return vim.diagnostic.get(0, { severity = vim.diagnostic.severity.ERROR })
end

local function wait(what, done)
  if not vim.wait(15000, done, 20) then
    io.stderr:write('waited in vain until ' .. what .. '\n')
    vim.cmd('cquit')
  end
end

local function told(diagnostic)
  return {
    code = diagnostic.code or (diagnostic.user_data or {}).lsp and diagnostic.user_data.lsp.code,
    message = diagnostic.message,
    line = diagnostic.lnum,
    text = vim.api.nvim_buf_get_text(0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})[1],
  }
end

wait('there are findings', function() return #errors() > 0 end)
local before = vim.tbl_map(told, errors())

local first = errors()[1]
vim.api.nvim_win_set_cursor(0, { first.lnum + 1, first.col })
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = { first.user_data and first.user_data.lsp or vim.lsp.diagnostic.get_line_diagnostics()[1] } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 15000)
local action
for _, answer in pairs(answers) do
  for _, one in ipairs(answer.result or {}) do
    if not action or (one.isPreferred and not action.isPreferred) then action = one end
  end
end
vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
wait('the error is gone', function() return #errors() < #before end)

local hover = vim.lsp.buf_request_sync(0, 'textDocument/hover', vim.lsp.util.make_position_params(), 15000)
local _, said = next(hover)
local file = assert(io.open(out, 'w'))
file:write(vim.json and vim.json.encode({
  filetype = vim.bo.filetype,
  before = before,
  action = action.title,
  hover = said.result.contents.value,
  after = vim.tbl_map(told, errors()),
  text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'),
}) or '')
file:close()
vim.cmd('qall!')
