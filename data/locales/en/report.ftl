# Reports.
report-contents = Contents
report-skip = Skip to the report
report-title-progress = Progress report
report-title-results = Results report
report-title-milestones = Milestone report
report-title-finance = Financial report
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
report-now = now { $value }
report-set = set to { $status } for { $period }: { $reason }

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
report-column-currency = Currencies
report-column-rate = Rate
report-column-of_planned = Of the plan
report-column-part = Part
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
report-column-scope = Counted over
report-column-officials = Unique officials
report-column-method = Method
report-column-checked = Service or project
report-column-check = Check
report-column-in_use = In use
report-column-payer = Paid by
report-column-follows = Follows on from
report-column-values = Values
report-column-projected_period = Projection, end of the period in hand
report-column-projected_end = Projection, end
report-column-earliest = Not before
report-column-middle = Middle
report-column-latest = Not after
report-column-finished = Finished milestones
report-column-expected = Done or expected
report-column-path = Place
report-column-sum = Sum
report-column-as_at = As at
report-column-common = Common indicator
report-column-result = Result
report-column-indicators = Indicators
report-column-verification = Means of verification
report-column-assumptions = Assumptions and their state

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
glance-phase = Phase { $phase }
glance-all-phases = Whole programme, all phases
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
glance-disbursed-of = { $disbursed }, over { $projects } projects whose amounts are known
glance-elapsed-mark = time { $share }
glance-finding = End targets: { $results }; time elapsed: { $elapsed }; budget execution: { $execution }
glance-alt = Bullet bars of results to date, of end targets, milestones and budget. End targets { $results }, time elapsed { $elapsed }, execution { $execution }.
glance-achievements = Achievements
glance-issues = Issues that need a decision

# 3 Changes.
revisions-none = No target, date or budget was revised in the period.
revisions-caption = Revisions agreed in the period
revisions-note = Each step agreed in the period. What was agreed first and what holds now are printed beside it where they differ.
revisions-gap = not what the step before ended with

# 4 Results.
results-none = No results indicator is on record.
results-caption = Indicators
results-levels-caption = Mean achievement by level
results-headline = Outcomes and outputs, all phases
results-headline-phase = Outcomes and outputs of phase { $phase }
results-no-level = No level named
results-mean-note = A flat mean over single indicators, each achievement capped at 0 to 100% and weighted where a weight is set; never a mean of means. Counted are indicators with data of those that should have some; those of projects that are over count too.
results-shown = { $n } of { $of } results indicators are shown.
disaggregation-caption = Disaggregated figures
disaggregation-note = One dimension at a time. Parts have outcomes of their own and stay out of every mean.
results-note = Achievement is the share of the way from the baseline to the target; without a baseline, the share of the target.
results-finding = { $projects } projects by results to date; lowest is { $project } with { $share }
results-alt = Bars of mean achievement to date of { $projects } projects, the weakest first. Lowest: { $project }, { $share }.
results-differing-caption = Other sources and sides with another figure
results-differing-note = One figure is used; the others are printed as their sources give them.
projections-caption = Projections, no actual figures
projections-note = Where the values lead if they go on as they came: a Theil–Sen course through at least five values since the last change of method, in eight of ten cases between the ends. A projection enters no sum, mean or status.
projections-shown = { $n } of { $of } indicators can be projected.
projections-span = { $low } to { $high }, middle { $middle }
projections-days-caption = Projected days of open milestones
projections-days-note = By the slips of finished milestones of the project, or of the partnership where the project has fewer than five. No forecast of a person, and no part of a status.
common-caption = Common indicators, summed
common-note = Summed are indicators that agree in measure, unit, direction and accumulation and may be summed. What has no value is not counted as zero.
common-apart-caption = Indicators that stand apart
common-apart-note = { $n } indicators name a common indicator and are in no sum.
matrix-caption = Design matrix
matrix-note = Assumptions stand as last reviewed by the as-of date.

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
related-no-sector = Without a sector

# 6 Milestones.
milestones-none = No milestone falls into this report.
milestones-caption = Milestones
milestones-shown = { $n } of { $of } milestones are shown.
milestones-approximate = at least; a date is known to the month or year only
milestones-pushed = after { $by }
milestones-decision = Decision needed: { $text }
milestones-path-caption = Critical path to the last milestone
milestones-path-note = A slip of any of these moves the last milestone of the programme.
milestones-path-waits = waits for the one before
milestones-path-starts = starts a path
milestones-path-cycle = These wait for each other and have no order: { $members }.
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
finance-matching-unclear = Planned amounts left out, because their budgets are grants and loans together: { $n }.
finance-unconverted-caption = Amounts without an exchange rate
finance-unconverted-note = They are left out of every sum.
finance-absent-caption = Amounts that are not known
finance-finding = { $disbursed } disbursed, { $planned } planned to date
finance-alt = Lines of planned and disbursed money over time. Disbursed { $disbursed }, planned to date { $planned }.
finance-projected-low = Projection, low
finance-projected-high = Projection, high
finance-variance-finding = Farthest from the plan to date: { $line }, { $share }
finance-variance-alt = Diverging bars of disbursed against planned to date by budget line. Farthest: { $line }, { $share }.
variance-caption = Projects more than 10% off the plan to date, and why
variance-note = The reason is what people entered for the period; none is made up.
rates-caption = Exchange rates used
rates-note = Units of the second currency for one of the first. Only these rates stand behind the sums.

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
officials-caption = Unique officials, as counted
officials-note = Each row was counted for its own scope, so that nobody counts twice in it. Rows are never added up.
officials-whole = Whole programme. { $known }
officials-all = all

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
followup-summary = Follow-up checks made: { $made }; due: { $due }; overdue: { $overdue }. Still in use: { $used } of { $known } whose last check says.
followup-caption = Follow-up after delivery
followup-note = What a check found holds for the day it was made.
followup-used = in use
followup-not-used = not in use
follow-ons-caption = Projects that follow on from others

# 11 National context.
context-none = No context indicator is on record.
context-lead = The country's own figures. The cooperation does not answer for them, and they enter neither achievement nor status.
context-caption = Context indicators
context-note = Every figure is printed with its source and publisher, the date of publication where the source gives one, and the day it was read.
report-undated = no date of publication
report-retrieved = read on { $date }
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

# Words of figures.
report-title-changes = Changes
section-changes = Changes
changes-no-since = There is nothing earlier to compare with.
changes-none = Nothing changed.
changes-since-edition = Compared with edition { $edition }, whose figures are of { $date }.
changes-since-day = Compared with what was on record at the end of { $date }.
changes-restated = Restatements since the last edition
changes-restated-none = No figure of the last edition has changed.
changes-ratings-none = No rating has changed since the last edition.
changes-restated-caption = Figures of the last edition that are others today, of the same day
changes-ratings-caption = Ratings in the last edition and now
changes-nothing = none
changes-there = on record
changes-step = { $reason } ({ $actor }, { $date })
changes-reopened = reopened: { $reason }
report-column-what = What
fact-edition = Edition
fact-state = State of the document
fact-final = FINAL
fact-replaces = Replaces
fact-prepared = Prepared by
fact-checked = Checked by
fact-approved = Approved by
fact-agreement = Agreement
fact-unsigned = Issued without both signatures because
sign-one-desk = Both signatures were recorded on one desk.
sign-open = Not signed by both sides: the names below are left open.
