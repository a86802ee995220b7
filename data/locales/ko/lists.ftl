# The person's own editor.
tui-editor-none = 편집기를 찾을 수 없음. 다음과 같이 지정: export EDITOR=nano
tui-editor-unchanged = 편집기에서 바뀐 내용 없음.
tui-editor-no-text = 편집기가 남긴 내용이 텍스트가 아니어서 반영하지 않음.
tui-editor-failed = 편집기가 정상 종료되지 않아 반영하지 않음({ $detail }).

# Selecting rows.
tui-action-select = 선택
    .help = 행을 선택하거나 선택에서 제외
tui-action-select-all = 모두 선택
    .help = 보이는 행을 모두 선택, 다시 누르면 해제
tui-selected = { $count }건 선택

# Copying.
tui-action-copy = 칸 복사
    .help = 행의 칸 하나를 목록에서 골라 복사
tui-action-copy-rows = 행 복사
    .help = 선택한 행(없으면 전체)을 표로 복사
tui-copy-title = 복사할 칸 선택
tui-copied = { $count }건 복사됨(방법: { $way })
tui-copied-cell = “{ $text }” 복사됨(방법: { $way })
tui-way-terminal = 터미널 OSC 52, 터미널 설정에 따라 거부될 수 있음
tui-not-copied = 복사하지 못함: 클립보드가 없고 터미널로 보내기에는 너무 긺. 행을 줄여 선택.
tui-part-of = { $whole }건 중 { $part }건

# Changing many.
tui-action-edit-many = 일괄 변경
    .help = 선택한 기록의 한 항목을 미리 보기 후 일괄 변경
tui-bulk-field = 기록 { $count }건에서 변경할 항목
tui-bulk-title = { $field }: 기록 { $count }건
tui-bulk-text = 모두에 적용할 새 값. 비워 두면 항목을 비움.
tui-bulk-summary = 변경 { $changed }건, 그대로 { $same }건, 거부 { $refused }건
tui-bulk-same = { $code }: 이미 같은 값
tui-bulk-other-kind = { $code }: 다른 종류의 기록이므로 그대로 둠
tui-delete-many = 기록 { $count }건 삭제 여부 확인
tui-editor-kept = 작성한 내용 보관 위치: { $path }
tui-editor-title = 편집기 내용 미리 보기
tui-button-edit = 다시 편집
tui-action-outside = 편집기
    .help = 선택한 행(없으면 전체)을 편집기에서 열기

# Tables from outside.
tui-import-summary = 신규 { $created }건, 변경 { $updated }건, 그대로 { $unchanged }건, 문제 { $problems }건
tui-import-new = 신규: { $line }
tui-more-problems = … 그 밖의 문제 { $count }건
tui-fault-unknown-column = 이런 이름의 열 없음.
tui-fault-nearest-column = 이런 이름의 열 없음. 비슷한 이름: { $nearest }
tui-fault-no-header = 첫 줄에 열 이름 필요.
tui-fault-unnamed-column = 열 이름 없음.
tui-fault-missing-column = 새 기록에 필요한 열 없음.
tui-fault-ragged = 행의 칸은 { $found }개, 머리글은 { $wanted }개.
tui-fault-open-quote = 닫히지 않은 따옴표.
tui-fault-not-an-id = “{ $text }”: ID가 아님. 비워 두면 코드로 기록을 찾음.
tui-fault-twice = 같은 기록이 { $line }행에 이미 있음.
tui-fault-other-record = ID와 코드의 기록 불일치: ID { $id }, 코드 { $code }.
tui-fault-elsewhere = 다른 종류의 기록이나 다른 협력 관계의 ID.
tui-fault-deleted = 삭제된 기록. 먼저 삭제를 취소.
tui-fault-contradiction = 같은 행의 다른 칸과 어긋남.
tui-fault-approves = 이 파일의 실적은 표로 승인할 수 없음.

# How a list is set.
tui-action-views = 저장된 보기
    .help = 이 목록의 보기 열기, 저장, 이름 변경, 삭제
tui-action-columns = 열 선택
    .help = 표시할 열과 너비, 순서 선택
tui-action-group = 묶기
    .help = 같은 값을 가진 행끼리 묶기
tui-columns-title = 열 선택
tui-columns-keys = Space 표시·숨김   ←→ 너비   PgUp PgDn 이동   Enter 완료
tui-group-title = 묶는 기준
tui-group-none = (묶지 않음)
tui-view-title = 이 목록의 보기
tui-view-plain = (기본 보기)
tui-view-save = 현재 보기 저장…
tui-view-name = 보기 이름:
tui-view-unnamed = 보기 이름 필요.
tui-view-rename = “{ $name }” 이름 변경…
tui-view-delete = “{ $name }” 삭제
tui-view-usual = 앞으로 “{ $name }” 보기로 시작
tui-view-not-usual = “{ $name }” 보기로 시작하지 않음
tui-view-is-usual = 시작 보기
tui-views-kept = 보기 저장됨.
tui-views-not-kept = 보관할 폴더가 없어 종료할 때까지만 유지됨.
tui-views-failed = 보기를 기록하지 못해 종료할 때까지만 유지됨({ $detail }).
tui-memory-damaged = 지난 화면 상태를 읽을 수 없어 따로 보관: { $path }

# 화면 위 상자의 키.
tui-box-move = 이동
tui-box-buttons = 다음 단추
tui-box-press = 누르기
tui-box-leave = 닫기
tui-box-side = 내 값·상대 값
tui-box-field = 항목 선택
tui-box-out = 제외·포함
tui-box-take = 선택
tui-box-search = 찾기
tui-box-scroll = 넘기기
tui-box-show = 표시·숨김
tui-box-width = 너비
tui-box-place = 자리 이동
