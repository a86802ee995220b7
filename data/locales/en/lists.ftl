# The person's own editor.
tui-editor-none = No editor is known. Name one: export EDITOR=nano
tui-editor-unchanged = Nothing was changed in the editor.
tui-editor-no-text = The editor left something that is no text. Nothing was taken over.
tui-editor-failed = The editor did not end well; nothing was taken over ({ $detail }).
