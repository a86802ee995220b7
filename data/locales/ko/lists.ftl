# The person's own editor.
tui-editor-none = 편집기를 찾을 수 없음. 다음과 같이 지정: export EDITOR=nano
tui-editor-unchanged = 편집기에서 바뀐 내용 없음.
tui-editor-no-text = 편집기가 남긴 내용이 텍스트가 아니어서 반영하지 않음.
tui-editor-failed = 편집기가 정상 종료되지 않아 반영하지 않음({ $detail }).
