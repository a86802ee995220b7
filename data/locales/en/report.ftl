# Reports.
report-contents = Contents
report-skip = Skip to the report
report-title-progress = Progress report
report-title-results = Results report
report-title-milestones = Milestone report
report-title-finance = Financial report
report-title-brief = Brief
report-title-portfolio = Portfolio of all partnerships
report-draft = DRAFT
report-made-up = MADE-UP DATA: nothing here is about a real country, body or person
report-note = Note
report-not-provided = Not provided.
report-no-target = no target
report-as-of = As of
report-source = Source: records of the programme, as of { $date }
report-span = { $start } – { $end }
report-n-of = { $n } of { $of }
report-periods-of = { $n } of { $of } periods
report-originally = originally { $value }

# Cover and provenance.
fact-span = Period
fact-as_of = As of
fact-profile = Extent
fact-prevailing = Prevailing language
fact-partnership = Partnership
fact-known_at = Records as known at
fact-log_heads = Log
fact-fingerprint = Fingerprint
fact-program = Made with

# Sections.
section-glance = 1. At a glance
section-summary = 2. Executive summary
section-revisions = 3. Changes in the period
section-results = 4. Results framework
section-sectors = 5. Progress by sector and project
section-milestones = 6. Milestones
section-finance = 7. Finance
section-training = 8. Training and people
section-risks = 9. Risks, issues, assumptions
section-services = 10. Services and their use
section-context = 11. National context
section-decisions = 12. Decisions and actions
section-next = 13. Plan for the next period
section-sign-off = 14. Sign-off
section-missing = Missing figures
section-brief-standing = Where the programme stands
section-brief-achievements = Achievements
section-brief-issues = Issues that need a decision
section-brief-money = Money by side
section-brief-next = What comes next
section-portfolio-total = The portfolio as a whole
section-portfolio-compared = Partnerships beside each other
section-portfolio-ranking = Ranking by results to date
section-portfolio-money = Money
section-portfolio-late = What is late
section-portfolio-next = What comes next
section-portfolio-without = Priority countries without a partnership on record

# Columns.
report-column-figure = Figure
report-column-value = Value
report-column-status = Status
report-column-record = Record
report-column-field = Field
report-column-old = Old
report-column-new = New
report-column-reason = Reason
report-column-date = Date
report-column-decision = Decision
report-column-level = Level
report-column-to_date = Achievement to date
report-column-to_end = Of the end target
report-column-counted = Counted
report-column-indicator = Indicator
report-column-unit = Unit
report-column-baseline = Baseline
report-column-previous = Previous
report-column-actual = Actual
report-column-target = Target to date
report-column-end_target = End target
report-column-trend = Trend
report-column-source = Source
report-column-period = Period
report-column-used = Used figure
report-column-other = Other figure
report-column-side = Side
report-column-sector = Sector
report-column-project = Project
report-column-milestones_done = Milestones done
report-column-execution = Execution
report-column-funder = Funder
report-column-description = Description
report-column-by_budget = By budget
report-column-by_count = By projects
report-column-published = Published
report-column-words = Words of the source
report-column-milestone = Milestone
report-column-planned = Baseline
report-column-forecast = Forecast
report-column-actual_date = Actual
report-column-slip = Slip
report-column-cause = Cause
report-column-depends = Depends on
report-column-decision_needed = Decision needed
report-column-budget_line = Budget line
report-column-original = Original budget
report-column-budget = Current budget
report-column-planned_to_date = Planned to date
report-column-planned_money = Planned
report-column-committed = Committed
report-column-disbursed = Disbursed
report-column-spent = Spent
report-column-balance = Balance
report-column-form = Form
report-column-column = Column
report-column-amount = Amount
report-column-kind = Kind
report-column-group = Group
report-column-trips_planned = Planned person-trips
report-column-trips = Person-trips
report-column-person_months = Person-months
report-column-risk = Risk
report-column-likelihood = Likelihood
report-column-impact = Impact
report-column-score = Score
report-column-state = State
report-column-response = Response
report-column-responsible = Responsible
report-column-due = Due
report-column-done = Done
report-column-service = Service
report-column-contribution = Part of the cooperation
report-column-launch = Launch
report-column-operator = Operator
report-column-users = Users
report-column-event = Event
report-column-action = Action
report-column-late = Late
report-column-partnership = Partnership
report-column-stage = Stage
report-column-elapsed = Time elapsed
report-column-projects = Projects
report-column-high_risks = Open high risks
report-column-open_actions = Open actions
report-column-rank = Rank
report-column-late_reports = Reports
report-column-late_figures = Figures
report-column-late_milestones = Milestones
report-column-late_actions = Actions
report-column-late_checks = Checks
report-column-late_total = Total
report-column-next = Next
report-column-country = Country
report-column-region = Region
report-column-rounds = Strategy rounds

# Outcomes.
outcome-met = met
outcome-not-met = not met
outcome-no-data = no data
outcome-none = none

# 1 At a glance.
glance-caption = Where the programme stands
glance-note = Results are a mean over outcomes and outputs, each capped at 0 to 100%. What nobody reported is not counted as zero.
glance-between-phases = Between phases.
glance-status = Status of the programme
glance-elapsed = Time elapsed
glance-results = Results to date
glance-results-end = Results, end targets
glance-milestones = Milestones done
glance-milestones-due = { $due } due
glance-execution = Budget execution
glance-projects = Projects
glance-high-risks = Open high risks
glance-open-actions = Open actions
glance-over = { $days } days over the end
glance-days = day { $days } of { $total }
glance-disbursed = { $disbursed } of { $budget }
glance-disbursed-of = over { $projects } projects whose amounts are known; in all { $disbursed }
glance-elapsed-mark = time { $share }
glance-finding = End targets: { $results }; time elapsed: { $elapsed }; budget execution: { $execution }
glance-alt = Bullet bars of results to date, of end targets, milestones and budget. End targets { $results }, time elapsed { $elapsed }, execution { $execution }.
glance-achievements = Achievements
glance-issues = Issues that need a decision

# 3 Changes.
revisions-none = No target, date or budget was revised in the period.
revisions-caption = Revisions agreed in the period

# 4 Results.
results-none = No results indicator is on record.
results-caption = Indicators
results-levels-caption = Mean achievement by level
results-headline = Outcomes and outputs
results-no-level = No level named
results-mean-note = A flat mean of achievements capped at 0 to 100%; counted are indicators with data of those that should have some.
results-shown = { $n } of { $of } results indicators are shown.
results-note = Achievement is the share of the way from the baseline to the target; without a baseline, the share of the target.
results-finding = { $projects } projects by results to date; lowest is { $project } with { $share }
results-alt = Bars of mean achievement to date of { $projects } projects, the weakest first. Lowest: { $project }, { $share }.
results-differing-caption = Other sources and sides with another figure
results-differing-note = One figure is used; the others are printed as their sources give them.

# 5 Sectors.
shares-caption = Share of the sectors
shares-note = By budget: { $counted } projects have a converted budget. The bases are never mixed; the headline is: { $basis }.
shares-finding = { $sector } has the largest share: { $share } ({ $basis })
shares-alt = One bar of sector shares for each basis. Largest: { $sector }, { $share } ({ $basis }).
sectors-caption = Sectors
sectors-note = A project in several sectors counts in each by its share.
projects-caption = Projects of the programme
related-caption = Related projects
related-note = They stand beside the programme and enter no sum, share or status.

# 6 Milestones.
milestones-none = No milestone falls into this report.
milestones-caption = Milestones
milestones-shown = { $n } of { $of } milestones are shown.
milestones-approximate = at least; a date is known to the month or year only
milestones-pushed = after { $by }
milestones-decision = Decision needed: { $text }
milestones-finding = { $done } of { $total } milestones done, { $due } due
milestones-finding-late = { $done } of { $total } milestones done, { $due } due; the latest, { $worst }, slips { $slip } days
milestones-alt = Gantt chart with baseline, forecast, actual and as-of date. { $done } of { $total } done, { $due } due. Largest slip: { $slip } days { $worst }.

# 7 Finance.
finance-none = No budget, plan or transaction is on record.
finance-caption = Money by budget line, side and form
finance-total = Total
finance-no-line = No budget line
finance-note = Budget, commitment, disbursement and expenditure are never mixed. Execution is disbursed over current budget; balance is current budget less disbursed.
finance-this-period = Disbursed from the first day of the period to the as-of date: { $amount }.
finance-projects-caption = Money by project
finance-matching-caption = Partner side for each unit of the Korean side
finance-matching-note = Grants and own budgets only; cash and in kind apart.
finance-unconverted-caption = Amounts without an exchange rate
finance-unconverted-note = They are left out of every sum.
finance-absent-caption = Amounts that are not known
finance-finding = { $disbursed } disbursed, { $planned } planned to date
finance-alt = Lines of planned and disbursed money over time. Disbursed { $disbursed }, planned to date { $planned }.
finance-variance-finding = Farthest from the plan to date: { $line }, { $share }
finance-variance-alt = Diverging bars of disbursed against planned to date by budget line. Farthest: { $line }, { $share }.

# 8 Training.
training-none = No event is on record.
training-caption = Person-trips to date
training-note = Person-trips count everybody at every event. Unique officials are not their sum and are printed only where they were counted.
training-by-kind = By kind of event
training-by-agency = By agency
training-by-level = By level
training-by-sex = By sex
training-unnamed = not named
training-total = Total
training-finding = { $agency } sent most: { $trips } person-trips
training-alt = Dots of person-trips of { $agencies } agencies. Most: { $agency }, { $trips }.

# 9 Risks.
risks-none = No risk, issue or assumption is on record.
risks-caption = Risks, issues and assumptions
risks-note = The score is likelihood times impact; 15 or more is high.
risks-shown = { $n } of { $of } risks, issues and assumptions are shown; the numbers are those of the matrix.
risks-finding = { $high } of { $open } open risks and issues are high
risks-alt = Square of likelihood and impact, 1 to 5, with the codes of { $open } open risks and issues; { $high } are high.

# 10 Services.
services-none = No service is on record.
services-caption = Services and their users
services-note = Users are the last figure known by the end of the period.

# 11 National context.
context-none = No context indicator is on record.
context-lead = The country's own figures. The cooperation does not answer for them, and they enter neither achievement nor status.
context-caption = Context indicators
context-note = Every figure is printed with its source, publisher and date of publication.
context-break = method changed { $date }
context-finding = { $name }: { $first } ({ $from }), { $last } ({ $to })
context-alt = Line of { $name } from { $from } ({ $first }) to { $to } ({ $last }).

# 12, 13.
decisions-none = No decision or open action is on record for the period.
decisions-caption = Decisions of the period
actions-caption = Open actions, and those done in the period
next-none = No milestone is expected in the period that follows.
next-caption = Milestones expected next

# 14 Sign-off.
sign-lead = Both sides confirm the figures of this report. A reservation is printed and does not stop the agreement.
sign-institution = Institution
sign-name = Name
sign-title = Title
sign-date = Date
sign-signature = Signature
sign-reservation = Reservation

# Missing figures.
missing-none = Every figure that was due is reported.
missing-caption = Figures due and not reported
missing-note = { $n } figures are missing; none of them is counted as zero.

# Brief.
brief-counted = Status: { $status }. Indicators behind the results to date: { $results }; behind the end targets: { $end }. Milestones done: { $milestones }, due { $due }. Execution is over { $projects } projects whose amounts are known. What nobody reported is not counted as zero.
brief-late = Open: high risks { $risks }, actions { $open }. Late: reports { $reports }, figures { $figures }, milestones { $milestones }, actions { $actions }, follow-up checks { $checks }.
brief-left-out = { $n } amounts are not known or have no exchange rate and are left out.
brief-money-caption = Budget, commitment and disbursement by side
brief-next-none = Nothing is planned from here on.
brief-next-caption = Milestones, stages and meetings ahead
brief-next-shown = The first { $n } of { $of } dates are shown.

# Portfolio.
portfolio-made-up = Some of these partnerships are made up: { $codes }
portfolio-none = The file holds no partnership.
portfolio-partnerships = Partnerships
portfolio-in-force = With a phase in force
portfolio-countries-without = Priority countries without a partnership on record
portfolio-statuses = By status
portfolio-results = Results to date
portfolio-results-end = Results, end targets
portfolio-milestones = Milestones done
portfolio-projects = Projects
portfolio-high-risks = Open high risks
portfolio-open-actions = Open actions
portfolio-late = Things that are late
portfolio-total-caption = What may be added over partnerships
portfolio-mean-note = Results are one mean over all indicators of all partnerships, not a mean of their means. { $n } partnerships have a figure.
portfolio-compared-caption = Comparable figures of every partnership
portfolio-compared-note = Behind each mean stands how many indicators of how many it is over; execution is over the projects whose amounts are known.
portfolio-results-finding = End targets: { $n } of { $of } partnerships have results; farthest is { $name } with { $share }
portfolio-results-alt = Bars of results against end targets with the time elapsed, for { $n } of { $of } partnerships. Farthest: { $name }, { $share }.
portfolio-execution-finding = Budget execution is known for { $n } of { $of } partnerships; highest is { $name } with { $share }
portfolio-execution-alt = Bars of budget execution with the time elapsed, for { $n } of { $of } partnerships. Highest: { $name }, { $share }.
portfolio-ranking-caption = Partnerships by results to date
portfolio-ranking-note = Equal figures share a rank. A partnership without a figure has none. Compare only what rests on enough indicators.
portfolio-money-none = No amount is known.
portfolio-money-caption = Budget and disbursement in the reporting currency
portfolio-money-note = Only amounts of one currency are added. n of N says for how many partnerships the amount is known.
portfolio-late-none = Nothing is late.
portfolio-late-caption = Things past their day
portfolio-late-note = A report or a figure is late from the day after it was due, a milestone and an action from the day after the planned one.
portfolio-next-caption = The next open milestone or stage
portfolio-without-caption = Countries named as priority partners
