# Statuses and other words of figures.
choice-component-results = 성과
choice-component-milestones = 이정표
choice-component-money = 재정
choice-mark-old = 최신 아님
choice-mark-at_least = 최소
choice-mark-disputed = 이견 있음
choice-mark-submitted = 제출(승인 전)
choice-mark-no_denominator = 분모 없음
choice-money_column-original = 당초 예산
choice-money_column-budget = 현행 예산
choice-money_column-committed = 약정
choice-money_column-planned = 기간 내 지출 계획
choice-money_column-disbursed = 집행
choice-money_column-spent = 사용
choice-share_basis-budget = 예산 기준
choice-share_basis-count = 사업 수 기준
choice-share_basis-published = 공표 자료 기준
choice-check_state-made = 실시
choice-check_state-due = 실시 대상
choice-check_state-overdue = 기한 경과
choice-check_state-planned = 예정

# Indicators.
why-context = 국가 여건 지표: 달성률과 상태 산정에서 제외
why-no-target = 목표값 미설정
why-not-due = 도래한 목표 시점 없음
why-no-value = 목표 시점 도래, 인정된 실적값 없음
why-no-value-yet = 인정된 실적값 없음
why-no-bounds = 유지 지표이나 상한·하한 미설정
why-no-review = 검토자의 충족 여부 판정 없음
why-not-on-scale = 지표 척도에 없는 단어
why-too-large = 비교 가능한 크기를 넘는 수치
why-target-wrong-side = 목표값 { $target }, 기준값 { $baseline }: 방향과 반대되는 목표로 달성률 산정 불가
why-periods = 종료된 기간 중 실적 입력: { $counted } / { $expected }
why-distance = 기준값 { $baseline }, 목표값 { $target }, 실적값 { $actual }: 달성률 { $share }
why-sum-of-targets = 누계 실적 { $actual }, 누계 목표 { $target }: 달성률 { $share }
why-percentage-of-targets = 전체 기간 통합 실적 { $actual }%, 통합 목표 { $target }%: 달성률 { $share }
why-share-of-target = 기준값 없음: 실적값 { $actual }, 목표값 { $target }, 목표 대비 { $share }
why-share-of-falling-target = 기준값 없음(감소 지표): 목표값 { $target }, 실적값 { $actual }, 실적 대비 목표 { $share }
why-value-met = 실적값 { $actual }, 목표값 { $target }: 충족
why-value-not-met = 실적값 { $actual }, 목표값 { $target }: 미충족
why-word-met = 실적 “{ $actual }”, 목표 “{ $target }”: 충족
why-word-not-met = 실적 “{ $actual }”, 목표 “{ $target }”: 미충족
why-steps-met = 실적 “{ $actual }”, 목표 “{ $target }”: 충족, 초과 단계 수 { $steps }
why-steps-not-met = 실적 “{ $actual }”, 목표 “{ $target }”: 미충족, 부족 단계 수 { $steps }
why-review-met = 검토자 판정: 충족
why-review-not-met = 검토자 판정: 미충족
why-inside-bounds = 실적값 { $actual }, 유지 범위 { $lower } ~ { $upper }: 범위 내
why-outside-bounds = 실적값 { $actual }, 유지 범위 { $lower } ~ { $upper }: 범위 밖
why-above-lower = 실적값 { $actual }, 하한 { $lower }: 충족
why-below-lower = 실적값 { $actual }, 하한 { $lower }: 미달
why-below-upper = 실적값 { $actual }, 상한 { $upper }: 충족
why-above-upper = 실적값 { $actual }, 상한 { $upper }: 초과
why-as-at = 실적 기준일: { $date }
why-on-track-from = 정상 기준 { $bound } 이상
why-at-risk-below = 정상 기준 { $bound } 미만
why-off-track-below = 주의 기준 { $bound } 미만
why-missed-again = 2개 기간 이상 연속 미충족
why-end-reached = 최종 목표 달성
why-ended-short = 종료되었으나 최종 목표 미달성
why-over-without-data = 종료되었으나 달성 여부를 확인할 기록 없음
why-of-end-target = 최종 목표 { $target } ({ $date }) 대비 { $share }
why-target-revised = 당초 목표 { $original }, 현행 목표 { $target }
why-old = 이후 기간의 실적 미입력: 최신 값 아님
why-at-least = 실적 없는 기간 제외: 실제 값은 이 이상
why-disputed = 양측 수치 불일치: 책임 측 수치 사용
why-submitted = 제출된 수치, 승인 전
why-no-denominator = 분모 없이 공표된 비율: 합산 제외

# Milestones.
why-done = 완료일 { $date }, 계획일 { $planned }: 계획대로 완료
why-done-late = 완료일 { $date }, 계획일 { $planned }: 지연 일수 { $days }
why-done-early = 완료일 { $date }, 계획일 { $planned }: 조기 완료 일수 { $days }
why-done-unplanned = 완료, 계획일 정보 없음
why-cancelled = 취소됨: 산정 제외
why-no-planned-day = 계획일 정보 없음
why-past-planned = 계획일 { $planned } 경과, 미완료: 지연 일수 { $days }
why-forecast = 예상일 { $date }, 계획일 { $planned }: 계획대로 진행
why-forecast-late = 예상일 { $date }, 계획일 { $planned }: 예상 지연 일수 { $days }
why-forecast-early = 예상일 { $date }, 계획일 { $planned }: 예상 단축 일수 { $days }
why-pushed = 선행 이정표 { $milestone }: 지연에 따라 예상일 순연
why-cycle = 순환 의존 관계: { $members }
why-delay-cause = 지연 사유: { $cause }
why-planned-first = 당초 계획일: { $date }

# Money.
why-money-share = 집행액 { $disbursed }, 기간 내 계획액 { $planned }: 집행률 { $share }
why-money-too-fast = 집행액 { $disbursed }, 기간 내 계획액 { $planned }: 집행률 { $share }, 계획 초과
why-money-compared = 전체 { $expected }개 사업 중 { $counted }개 비교, 나머지는 금액 또는 환율 정보 부족
why-money-nothing-planned = 도래한 지출 계획 없음
why-money-no-share = 집행액과 계획액 비교 불가: 금액 또는 환율 정보 부족
why-money-unconverted = 환율 정보가 없어 제외된 금액: { $count }건
why-money-absent = 확인되지 않아 제외된 금액: { $count }건

# Projects and larger scopes.
why-component = { $component }: { $status }
why-parent-at-best-at-risk = 일부 자료 없음: 최대 주의 등급
why-stopped = 취소 또는 중지된 사업
why-results-mean = 현재까지 평균 달성률 { $share } (지표 { $counted } / { $expected })
why-results-no-data = 시점이 도래한 지표 중 실적 있는 지표: { $counted } / { $expected }
why-milestones = 이정표 완료 { $done }, 도래 { $due }, 전체 { $total }
why-worst-slip = 미완료 이정표의 최장 지연 일수: { $days }
why-signature-stands = { $side }: { $name }, { $date } 서명. 서명 당시 수치와 동일.
why-signature-fallen = { $side }: { $name }, { $date } 서명. 이후 수치 변경으로 서명 효력 상실.
why-signature-voided = { $side }: { $name }, { $date } 서명. 서명 철회됨.
why-signature-claimed = { $side }: { $name }, { $date } 서명(가져온 파일의 주장). 이 파일에서는 효력 없음.
why-reopened = 재개 사유: { $reason }
why-signed-on-one-desk = 두 서명 모두 같은 데스크에서 기록됨.
why-signed-parts-open = 아직 합의되지 않은 하위 기간: { $periods }
why-figures-unapproved = 제출되었으나 승인되지 않은 수치: { $count }건
why-figures-uncounted = 초안 또는 반려된 수치(집계 제외): { $count }건
why-set = 별도 판정({ $period }): { $status }. 사유: { $reason }
why-set-by = 별도 판정({ $period }, 판정자 { $person }): { $status }. 사유: { $reason }

# Risks.
why-risk-score = 발생 가능성 { $likelihood }, 영향도 { $impact }: 점수 { $score }
why-risk-no-score = 발생 가능성 또는 영향도 정보 없음: 점수 산정 불가
why-risk-high = 미해결 상태이며 { $bound }점 이상: 고위험
why-risk-reviewed = { $period } 점검 결과 기준
why-risk-not-reviewed = 점검 이력 없음: 최초 등록 내용 기준

# People.
why-unique = 실인원 { $persons } (산출 방법: { $method })
why-unique-no-method = 실인원 { $persons } (산출 방법 미기재)
why-unique-absent = 실인원: { $absence }. 연인원 합계로 대체하지 않음
why-unique-none = 해당 범위의 실인원 집계 없음. 연인원 합계로 대체하지 않음

# Projections.
choice-slip_basis-project = 해당 사업
choice-slip_basis-partnership = 전체 협력사업
choice-revision_subject-target = 목표값·기준값
choice-revision_subject-milestone = 이정표
choice-revision_subject-end = 단계·사업 종료일
choice-revision_subject-budget = 예산
choice-revision_subject-scope = 사업 범위
choice-common-measure = 측정 유형
choice-common-unit = 단위
choice-common-direction = 방향
choice-common-accumulation = 누적 방식
why-projection = 추정치(실적 아님): { $date } 기준 { $middle } 내외, 80% 구간 { $low } ~ { $high } (실적값 { $points }개 추세 연장)
why-projection-cut = 추정치는 지표의 측정 범위 내로 제한
why-projection-few = 추정 불가: 최근 산정 방법 변경 이후 실적값 { $points }개, 필요 { $needed }개
why-projection-context = 추정 제외: 국가 여건 지표
why-projection-words = 추정 제외: 서술형·등급형 지표
why-projection-over = 추정 제외: 남은 기간 없음
why-projection-day = 추정일(담당자 예상일 아님): { $middle } 전후, 80% 구간 { $low } ~ { $high } (완료 이정표 { $finished }건의 지연 기준, 범위: { $basis })
why-projection-day-cut = 기준일 또는 선행 이정표에 따른 날짜 이전의 추정일은 해당 날짜로 제한
why-projection-few-slips = 추정 불가: 계획일이 있는 완료 이정표 { $finished }건, 필요 { $needed }건

# Common indicators.
why-common-differs = 공통지표와 불일치 항목: { $field }
why-common-open = 공통지표의 방향·누적 방식 미지정, 개별 지표 간 불일치
why-common-not-allowed = 합산 허용 표시 없음
why-common-related = 연관 사업의 지표: 합산 제외
why-common-words = 서술형·등급형 값: 합산 불가
why-common-level = 수준값(일수·지수 등): 합산 불가
why-unsignable-reference = 참고용 기간: 서명 대상 아님.
why-unsignable-days = 기간의 시작일 또는 종료일 미상.
why-unsignable-empty = 서명할 수치 없음.

# Reports that are due.
why-due-rule-unreadable = 기한 규칙 해석 불가: "{ $rule }". 작성 예: end, end+15d, end+2w, end+2m
why-due-no-frequency = 주기 미지정으로 기한 산정 불가
why-due-no-start = 첫날과 단계 시작일이 모두 없어 기한 산정 불가
