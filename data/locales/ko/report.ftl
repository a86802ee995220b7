# 보고서.
report-contents = 목차
report-skip = 본문 바로가기
report-title-progress = 추진현황 보고서
report-title-results = 성과 보고서
report-title-milestones = 주요 일정 보고서
report-title-finance = 재정 보고서
report-title-brief = 요약 보고서
report-title-portfolio = 전체 협력사업 현황
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
section-brief-standing = 추진 현황
section-brief-achievements = 주요 성과
section-brief-issues = 결정 필요 현안
section-brief-money = 양측 재정
section-brief-next = 다음 예정 사항
section-portfolio-total = 전체 현황
section-portfolio-compared = 협력사업별 비교
section-portfolio-ranking = 현재까지 달성률 순위
section-portfolio-money = 재정
section-portfolio-late = 지연 현황
section-portfolio-next = 다음 예정 사항
section-portfolio-without = 협력사업 미등록 중점협력국

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
report-column-partnership = 협력사업
report-column-stage = 추진 국면
report-column-elapsed = 기간 경과
report-column-projects = 사업 수
report-column-high_risks = 미해결 고위험
report-column-open_actions = 미완료 조치
report-column-rank = 순위
report-column-late_reports = 보고서
report-column-late_figures = 실적값
report-column-late_milestones = 일정
report-column-late_actions = 후속 조치
report-column-late_checks = 점검
report-column-late_total = 합계
report-column-next = 다음 예정
report-column-country = 국가
report-column-region = 권역
report-column-rounds = 중점협력 주기

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
glance-disbursed-of = 금액이 확인된 사업({ $projects }) 기준, 전체 { $disbursed }
glance-elapsed-mark = 경과 { $share }
glance-finding = 최종목표 대비: { $results }, 기간 경과: { $elapsed }, 예산 집행: { $execution }
glance-alt = 현재 성과, 최종목표, 일정, 예산 막대 도표. 최종목표 대비 { $results }, 기간 경과 { $elapsed }, 집행률 { $execution }.
glance-achievements = 주요 성과
glance-issues = 결정 필요 현안

# 3 변경 사항.
revisions-none = 기간 중 목표·일자·예산 변경 없음.
revisions-caption = 기간 중 합의된 변경

# 4 성과.
results-none = 등록된 성과 지표 없음.
results-caption = 지표 현황
results-levels-caption = 수준별 평균 달성률
results-headline = 성과 및 산출물
results-no-level = 수준 미지정
results-mean-note = 0~100% 범위를 적용한 달성률 단순 평균. 집계 수는 대상 지표 중 자료가 있는 지표 수.
results-shown = 전체 성과 지표 { $of }개 중 { $n }개 표시.
results-note = 달성률은 기준값에서 목표까지의 진척 비율, 기준값이 없으면 목표 대비 비율.
results-finding = { $projects }개 사업의 현재 성과, 최저 { $project } { $share }
results-alt = { $projects }개 사업의 현재 평균 달성률 막대 도표(낮은 순). 최저: { $project }, { $share }.
results-differing-caption = 다른 출처·상대측의 상이한 값
results-differing-note = 한 값만 적용, 나머지는 출처대로 표시.

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

# 6 일정.
milestones-none = 해당 일정 없음.
milestones-caption = 주요 일정
milestones-shown = 전체 일정 { $of }건 중 { $n }건 표시.
milestones-approximate = 최소치, 월·연 단위 일자 포함
milestones-pushed = 선행: { $by }
milestones-decision = 필요 결정: { $text }
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
finance-unconverted-caption = 환율이 없는 금액
finance-unconverted-note = 모든 합계에서 제외.
finance-absent-caption = 미확인 금액
finance-finding = 집행 { $disbursed }, 현재까지 계획 { $planned }
finance-alt = 시기별 계획액과 집행액 선 도표. 집행 { $disbursed }, 현재까지 계획 { $planned }.
finance-variance-finding = 계획 대비 최대 차이: { $line } { $share }
finance-variance-alt = 예산 항목별 계획 대비 집행 차이 막대 도표. 최대: { $line } { $share }.

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

# 11 국가 여건.
context-none = 등록된 여건 지표 없음.
context-lead = 상대국 자체 지표. 협력사업의 책임 범위가 아니며 달성률·상태에 미산입.
context-caption = 여건 지표
context-note = 모든 값에 출처·발행 기관·발행일 표시.
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

# Brief.
brief-counted = 상태: { $status }. 현재 성과 집계 지표 { $results }, 최종목표 집계 지표 { $end }. 완료 일정 { $milestones }(도래 { $due }). 집행률은 금액이 확인된 사업 { $projects } 기준. 미보고 자료는 0으로 미산입.
brief-late = 미해결 고위험 { $risks }건, 미완료 조치 { $open }건. 지연: 보고서 { $reports }건, 실적값 { $figures }건, 일정 { $milestones }건, 조치 { $actions }건, 사후점검 { $checks }건.
brief-left-out = 확인되지 않았거나 환율이 없어 제외된 금액: { $n }건
brief-money-caption = 양측 예산·약정·집행
brief-next-none = 이후 예정 사항 없음
brief-next-caption = 예정된 일정·국면·회의
brief-next-shown = 일정 { $of }건 중 { $n }건 표시

# Portfolio.
portfolio-made-up = 가상 협력사업 포함: { $codes }
portfolio-none = 등록된 협력사업 없음
portfolio-partnerships = 협력사업 수
portfolio-in-force = 단계 진행 중
portfolio-countries-without = 협력사업 미등록 중점협력국
portfolio-statuses = 상태별
portfolio-results = 현재 성과 달성률
portfolio-results-end = 최종목표 대비 성과
portfolio-milestones = 일정 완료
portfolio-projects = 사업 수
portfolio-high-risks = 미해결 고위험
portfolio-open-actions = 미완료 조치
portfolio-late = 지연 건수
portfolio-total-caption = 협력사업 간 합산 가능한 수치
portfolio-mean-note = 달성률은 전체 협력사업의 모든 지표에 대한 단순 평균(평균의 평균 아님). 수치 보유 협력사업: { $n }
portfolio-compared-caption = 협력사업별 비교 수치
portfolio-compared-note = 평균 옆은 집계 지표 수와 대상 지표 수. 집행률은 금액이 확인된 사업 기준.
portfolio-results-finding = 최종목표 달성률 보유 협력사업 { $n } / { $of }, 최고: { $name } { $share }
portfolio-results-alt = 협력사업 { $n } / { $of }의 최종목표 달성률과 기간 경과 막대. 최고: { $name }, { $share }.
portfolio-execution-finding = 예산 집행률 확인 협력사업 { $n } / { $of }, 최고: { $name } { $share }
portfolio-execution-alt = 협력사업 { $n } / { $of }의 예산 집행률과 기간 경과 막대. 최고: { $name }, { $share }.
portfolio-ranking-caption = 현재까지 달성률 기준 협력사업 순위
portfolio-ranking-note = 동일 수치는 공동 순위. 수치 없는 협력사업은 순위 없음. 지표 수가 충분한 경우에만 비교 가능.
portfolio-money-none = 확인된 금액 없음
portfolio-money-caption = 보고 통화 기준 예산 및 집행
portfolio-money-note = 동일 통화 금액만 합산. n / N은 금액이 확인된 협력사업 수.
portfolio-late-none = 지연 없음
portfolio-late-caption = 기한 경과 항목
portfolio-late-note = 보고서·실적값은 기한 다음 날부터, 일정·조치는 계획일 다음 날부터 지연.
portfolio-next-caption = 다음 미완료 일정 또는 국면
portfolio-without-caption = 중점협력국 지정 국가
