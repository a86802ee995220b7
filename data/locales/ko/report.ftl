# 보고서.
report-contents = 목차
report-skip = 본문 바로가기
report-title-progress = 추진현황 보고서
report-title-results = 성과 보고서
report-title-milestones = 주요 일정 보고서
report-title-finance = 재정 보고서
report-draft = 초안
report-made-up = 가상 자료: 실제 국가·기관·인물과 무관
report-note = 참고
report-not-provided = 미제출
report-no-target = 목표 미설정
report-as-of = 기준일
report-source = 출처: 협력사업 기록, 기준일 { $date }
report-span = { $start } ~ { $end }
report-n-of = { $of } 중 { $n }
report-periods-of = 전체 { $of }개 기간 중 { $n }개
report-originally = 당초 { $value }
report-now = 현행 { $value }
report-set = 별도 판정({ $period }): { $status }. 사유: { $reason }

# 표지, 출처.
fact-span = 보고 기간
fact-as_of = 기준일
fact-profile = 보고 유형
fact-prevailing = 우선 언어
fact-partnership = 협력사업
fact-known_at = 기록 기준 시점
fact-log_heads = 변경 이력
fact-fingerprint = 자료 지문
fact-program = 작성 프로그램

# 절.
section-glance = 1. 추진현황 요약
section-summary = 2. 종합 의견
section-revisions = 3. 기간 중 변경 사항
section-results = 4. 성과 지표
section-sectors = 5. 분야·사업별 추진현황
section-milestones = 6. 주요 일정
section-finance = 7. 재정
section-training = 8. 교육 및 인력 교류
section-risks = 9. 위험·현안·가정
section-services = 10. 서비스 제공 및 이용 현황
section-context = 11. 국가 여건
section-decisions = 12. 결정 및 조치 사항
section-next = 13. 차기 계획
section-sign-off = 14. 확인 및 서명
section-missing = 미보고 자료

# 표의 열.
report-column-figure = 항목
report-column-value = 값
report-column-status = 상태
report-column-record = 기록
report-column-field = 항목
report-column-old = 변경 전
report-column-new = 변경 후
report-column-reason = 사유
report-column-date = 일자
report-column-decision = 결정
report-column-level = 수준
report-column-to_date = 현재 달성률
report-column-to_end = 최종목표 대비
report-column-counted = 집계 수
report-column-indicator = 지표
report-column-unit = 단위
report-column-baseline = 기준값
report-column-previous = 이전 값
report-column-actual = 실적
report-column-target = 현재 목표
report-column-end_target = 최종 목표
report-column-trend = 추이
report-column-source = 출처
report-column-period = 기간
report-column-used = 적용 값
report-column-other = 다른 값
report-column-side = 담당국
report-column-sector = 분야
report-column-project = 사업
report-column-currency = 통화
report-column-rate = 환율
report-column-of_planned = 계획 대비
report-column-part = 구분
report-column-milestones_done = 완료 일정
report-column-execution = 집행률
report-column-funder = 지원 기관
report-column-description = 내용
report-column-by_budget = 예산 기준
report-column-by_count = 사업 수 기준
report-column-published = 공표 값
report-column-words = 출처 원문
report-column-milestone = 일정
report-column-planned = 당초 계획
report-column-forecast = 예상
report-column-actual_date = 실제
report-column-slip = 지연
report-column-cause = 원인
report-column-depends = 선행 일정
report-column-decision_needed = 필요 결정
report-column-budget_line = 예산 항목
report-column-original = 당초 예산
report-column-budget = 현행 예산
report-column-planned_to_date = 현재까지 계획
report-column-planned_money = 계획
report-column-committed = 약정
report-column-disbursed = 집행
report-column-spent = 지출
report-column-balance = 잔액
report-column-form = 형태
report-column-column = 구분
report-column-amount = 금액
report-column-kind = 종류
report-column-group = 구분
report-column-trips_planned = 계획 연인원
report-column-trips = 연인원
report-column-person_months = 인월
report-column-risk = 위험
report-column-likelihood = 발생 가능성
report-column-impact = 영향
report-column-score = 점수
report-column-state = 현황
report-column-response = 대응
report-column-responsible = 담당자
report-column-due = 기한
report-column-done = 완료일
report-column-service = 서비스
report-column-contribution = 협력 기여
report-column-launch = 개시일
report-column-operator = 운영 기관
report-column-users = 이용자
report-column-event = 행사
report-column-action = 조치
report-column-late = 경과
report-column-scope = 집계 범위
report-column-officials = 실인원
report-column-method = 산출 방법
report-column-checked = 점검 대상
report-column-check = 점검
report-column-in_use = 사용 여부
report-column-payer = 비용 부담 기관
report-column-follows = 선행 사업
report-column-values = 실적값 수
report-column-projected_period = 해당 기간 말 추정
report-column-projected_end = 종료 시점 추정
report-column-earliest = 이른 날
report-column-middle = 중앙값
report-column-latest = 늦은 날
report-column-finished = 완료 이정표
report-column-expected = 완료일·예상일
report-column-path = 위치
report-column-sum = 합계
report-column-as_at = 실적 기준일
report-column-common = 공통지표
report-column-result = 기대결과
report-column-indicators = 지표
report-column-verification = 검증 수단
report-column-assumptions = 가정 및 현재 상태

# 판정.
outcome-met = 달성
outcome-not-met = 미달성
outcome-no-data = 자료 없음
outcome-none = 해당 없음

# 1 추진현황 요약.
glance-caption = 사업 추진현황
glance-note = 성과는 성과·산출물 지표의 평균(지표별 0~100% 범위 적용). 미보고 자료는 0으로 미산입.
glance-between-phases = 단계 사이 기간.
glance-status = 사업 전체 상태
glance-phase = 단계 { $phase }
glance-all-phases = 사업 전체(모든 단계)
glance-elapsed = 기간 경과율
glance-results = 현재 성과 달성률
glance-results-end = 최종목표 대비 성과
glance-milestones = 완료 일정
glance-milestones-due = 도래 { $due }
glance-execution = 예산 집행률
glance-projects = 사업 수
glance-high-risks = 미해결 고위험
glance-open-actions = 미완료 조치
glance-over = 종료일 { $days }일 경과
glance-days = 전체 { $total }일 중 { $days }일째
glance-disbursed = 예산 { $budget } 중 { $disbursed }
glance-disbursed-of = { $disbursed }, 금액이 확인된 사업({ $projects }) 기준
glance-elapsed-mark = 경과 { $share }
glance-finding = 최종목표 대비: { $results }, 기간 경과: { $elapsed }, 예산 집행: { $execution }
glance-alt = 현재 성과, 최종목표, 일정, 예산 막대 도표. 최종목표 대비 { $results }, 기간 경과 { $elapsed }, 집행률 { $execution }.
glance-achievements = 주요 성과
glance-issues = 결정 필요 현안

# 3 변경 사항.
revisions-none = 기간 중 목표·일자·예산 변경 없음.
revisions-caption = 기간 중 합의된 변경
revisions-note = 기간 중 합의된 변경 내역. 당초 값과 현행 값이 다른 경우 함께 표시.
revisions-gap = 직전 변경 결과와 불일치

# 4 성과.
results-none = 등록된 성과 지표 없음.
results-caption = 지표 현황
results-levels-caption = 수준별 평균 달성률
results-headline = 성과 및 산출물, 모든 단계
results-headline-phase = 성과 및 산출물, 단계 { $phase }
results-no-level = 수준 미지정
results-mean-note = 개별 지표의 달성률(0~100% 범위 적용, 가중치가 있으면 반영)을 직접 평균하며, 평균의 평균은 사용하지 않음. 집계 수는 대상 지표 중 자료가 있는 지표 수, 종료된 사업의 지표 포함.
results-shown = 전체 성과 지표 { $of }개 중 { $n }개 표시.
disaggregation-caption = 세분화 수치
disaggregation-note = 한 번에 하나의 구분만 적용. 구분별 달성률은 별도 산출하며 평균에는 미반영.
results-note = 달성률은 기준값에서 목표까지의 진척 비율, 기준값이 없으면 목표 대비 비율.
results-finding = { $projects }개 사업의 현재 성과, 최저 { $project } { $share }
results-alt = { $projects }개 사업의 현재 평균 달성률 막대 도표(낮은 순). 최저: { $project }, { $share }.
results-differing-caption = 다른 출처·상대측의 상이한 값
results-differing-note = 한 값만 적용, 나머지는 출처대로 표시.
projections-caption = 추정치(실적 아님)
projections-note = 최근 산정 방법 변경 이후 5개 이상 실적값의 추세(Theil–Sen)를 연장한 80% 구간. 추정치는 합계·평균·상태에 미산입.
projections-shown = 지표 { $of }개 중 { $n }개 추정 가능.
projections-span = { $low } ~ { $high } (중앙값 { $middle })
projections-days-caption = 미완료 이정표의 추정일
projections-days-note = 해당 사업(완료 5건 미만이면 전체 협력사업)의 완료 이정표 지연 일수 기준. 담당자 예상일이 아니며 상태에 미산입.
common-caption = 공통지표 합계
common-note = 측정 유형·단위·방향·누적 방식이 일치하고 합산이 허용된 지표만 합산. 실적 없는 지표는 0으로 미산입.
common-apart-caption = 합산에서 제외된 지표
common-apart-note = 공통지표에 연결되었으나 합산에서 제외된 지표 { $n }개.
matrix-caption = 사업 설계 매트릭스
matrix-note = 가정의 상태는 기준일까지의 최근 점검 결과 기준.

# 5 분야.
shares-caption = 분야별 비중
shares-note = 예산 기준: 환산 예산이 있는 사업 { $counted }. 기준 간 혼용 없음, 대표 기준: { $basis }.
shares-finding = 최대 비중 분야: { $sector } { $share }({ $basis })
shares-alt = 기준별 분야 비중 막대 도표. 최대: { $sector }, { $share }({ $basis }).
sectors-caption = 분야별 현황
sectors-note = 여러 분야에 걸친 사업은 분야별 비중만큼 산입.
projects-caption = 사업별 현황
related-caption = 관련 사업
related-note = 협력사업과 별도이며 합계·비중·상태에 미산입.
related-no-sector = 분야 미지정

# 6 일정.
milestones-none = 해당 일정 없음.
milestones-caption = 주요 일정
milestones-shown = 전체 일정 { $of }건 중 { $n }건 표시.
milestones-approximate = 최소치, 월·연 단위 일자 포함
milestones-pushed = 선행: { $by }
milestones-decision = 필요 결정: { $text }
milestones-path-caption = 최종 이정표까지의 주공정
milestones-path-note = 해당 이정표 지연 시 최종 이정표 순연.
milestones-path-waits = 선행 이정표에 의존
milestones-path-starts = 경로 시작
milestones-path-cycle = 순환 의존으로 순서를 정할 수 없음: { $members }.
milestones-finding = 전체 { $total }건 중 { $done }건 완료, 도래 { $due }건
milestones-finding-late = 전체 { $total }건 중 { $done }건 완료, 도래 { $due }건, 최대 지연 { $worst } { $slip }일
milestones-alt = 당초 계획·예상·실제·기준일 간트 도표. 전체 { $total }건 중 { $done }건 완료, 도래 { $due }건. 최대 지연: { $slip }일 { $worst }.

# 7 재정.
finance-none = 등록된 예산·계획·거래 없음.
finance-caption = 예산 항목·담당국·형태별 금액
finance-total = 합계
finance-no-line = 예산 항목 미지정
finance-note = 예산·약정·집행·지출은 혼용하지 않음. 집행률은 현행 예산 대비 집행액, 잔액은 현행 예산에서 집행액을 뺀 금액.
finance-this-period = 기간 시작일부터 기준일까지 집행액: { $amount }.
finance-projects-caption = 사업별 금액
finance-matching-caption = 한국 측 대비 상대국 분담 비율
finance-matching-note = 무상지원 및 자체 예산만 해당, 현금과 현물 구분.
finance-matching-unclear = 예산이 무상지원과 차관으로 혼재하여 제외된 계획액: { $n }건.
finance-unconverted-caption = 환율이 없는 금액
finance-unconverted-note = 모든 합계에서 제외.
finance-absent-caption = 미확인 금액
finance-finding = 집행 { $disbursed }, 현재까지 계획 { $planned }
finance-alt = 시기별 계획액과 집행액 선 도표. 집행 { $disbursed }, 현재까지 계획 { $planned }.
finance-projected-low = 추정 하한
finance-projected-high = 추정 상한
finance-variance-finding = 계획 대비 최대 차이: { $line } { $share }
finance-variance-alt = 예산 항목별 계획 대비 집행 차이 막대 도표. 최대: { $line } { $share }.
variance-caption = 계획 대비 10% 초과 편차 사업 및 사유
variance-note = 사유는 해당 기간에 입력된 내용이며 임의로 작성하지 않음.
rates-caption = 적용 환율
rates-note = 앞 통화 1단위당 뒤 통화 금액. 합계 산출에 실제 적용된 환율만 수록.

# 8 교육.
training-none = 등록된 행사 없음.
training-caption = 누적 연인원
training-note = 연인원은 행사별 참가자를 모두 합산. 실인원은 그 합계가 아니며 별도 집계된 경우에만 표시.
training-by-kind = 행사 종류별
training-by-agency = 기관별
training-by-level = 직급별
training-by-sex = 성별
training-unnamed = 미기재
training-total = 합계
training-finding = 최다 참가 기관: { $agency } 연인원 { $trips }
training-alt = { $agencies }개 기관의 연인원 점 도표. 최다: { $agency }, { $trips }.
officials-caption = 실인원 집계
officials-note = 각 행은 해당 범위 안에서 중복 없이 집계한 인원. 행 간 합산하지 않음.
officials-whole = 프로그램 전체. { $known }
officials-all = 전체

# 9 위험.
risks-none = 등록된 위험·현안·가정 없음.
risks-caption = 위험·현안·가정
risks-note = 점수는 발생 가능성과 영향의 곱, 15점 이상이면 고위험.
risks-shown = 등록 { $of }건 중 { $n }건 표시, 번호는 행렬의 번호.
risks-finding = 미해결 위험·현안 { $open }건 중 고위험 { $high }건
risks-alt = 발생 가능성·영향(1~5) 행렬에 미해결 위험·현안 { $open }건 표시, 고위험 { $high }건.

# 10 서비스.
services-none = 등록된 서비스 없음.
services-caption = 서비스 및 이용자
services-note = 이용자는 기간 말까지 확인된 최근 값.
followup-summary = 사후 점검 실시 { $made }건, 실시 대상 { $due }건, 기한 경과 { $overdue }건. 최근 점검 결과가 있는 { $known }건 중 사용 중 { $used }건.
followup-caption = 인도 후 사후 점검
followup-note = 점검 결과는 점검일 기준.
followup-used = 사용 중
followup-not-used = 미사용
follow-ons-caption = 후속 사업

# 11 국가 여건.
context-none = 등록된 여건 지표 없음.
context-lead = 상대국 자체 지표. 협력사업의 책임 범위가 아니며 달성률·상태에 미산입.
context-caption = 여건 지표
context-note = 모든 수치에 출처, 발행기관, 열람일 표기. 발행일은 출처에 있는 경우 표기.
report-undated = 발행일 없음
report-retrieved = { $date } 열람
context-break = 산정 방법 변경 { $date }
context-finding = { $name }: { $first }({ $from }), { $last }({ $to })
context-alt = { $name } 선 도표: { $from } { $first }, { $to } { $last }.

# 12, 13.
decisions-none = 해당 기간 결정 및 미완료 조치 없음.
decisions-caption = 기간 중 결정
actions-caption = 미완료 조치 및 기간 중 완료 조치
next-none = 차기 기간 예정 일정 없음.
next-caption = 차기 예정 일정

# 14 서명.
sign-lead = 양측은 본 보고서의 수치를 확인함. 유보 의견은 기재하되 합의에 영향 없음.
sign-institution = 기관
sign-name = 성명
sign-title = 직위
sign-date = 일자
sign-signature = 서명
sign-reservation = 유보 의견

# 미보고 자료.
missing-none = 제출 기한이 도래한 자료 모두 보고됨.
missing-caption = 기한 경과 미보고 자료
missing-note = 미보고 { $n }건, 0으로 미산입.

# 수치 용어.
report-title-changes = 변경 사항
section-changes = 변경 사항
changes-no-since = 비교할 이전 기록 없음.
changes-none = 변경 사항 없음.
changes-since-edition = 비교 기준: 판 { $edition }, 수치 기준일 { $date }.
changes-since-day = 비교 기준: { $date } 종료 시점의 기록.
changes-restated = 직전 판 이후 수정된 수치
changes-restated-none = 직전 판의 수치 중 변경된 것 없음.
changes-ratings-none = 직전 판 이후 변경된 등급 없음.
changes-restated-caption = 직전 판의 수치 중 현재 값이 다른 것(같은 기준일)
changes-ratings-caption = 직전 판과 현재의 등급
changes-nothing = 없음
changes-there = 기록됨
changes-step = { $reason } ({ $actor }, { $date })
changes-reopened = 재개 사유: { $reason }
report-column-what = 항목
fact-edition = 판
fact-state = 문서 상태
fact-final = 확정본
fact-replaces = 대체 대상
fact-prepared = 작성
fact-checked = 검토
fact-approved = 승인
fact-agreement = 합의 상태
fact-unsigned = 양측 서명 없이 발행한 사유
sign-one-desk = 두 서명 모두 같은 데스크에서 기록됨.
sign-open = 양측 서명 미완료: 아래 서명란은 빈칸.
