# 입력한 값과 그 해석.
tui-error-readings = { $readings } 두 가지로 읽힘, 하나로 입력: { $text }
tui-form-gone = 그사이 다른 사용자가 이 기록을 삭제함
tui-form-followed = 그사이 다른 사용자가 변경함: { $fields }
tui-form-disputed = 내가 고친 항목 { $count }개를 다른 사용자도 변경함. F6: 비교, 저장 시 먼저 확인
tui-form-undisputed = 내가 고친 항목을 변경한 다른 사용자 없음
tui-compare-mine = 내 값
tui-compare-theirs = 상대 값
tui-button-all-mine = 모두 내 값
tui-button-all-theirs = 모두 상대 값
tui-action-compare = 비교
    .help = 다른 사용자도 변경한 기록의 두 값 비교
