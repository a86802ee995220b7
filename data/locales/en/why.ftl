# Statuses and other words of figures.
choice-component-results = Results
choice-component-milestones = Milestones
choice-component-money = Money
choice-mark-old = Old
choice-mark-at_least = At least
choice-mark-disputed = Disputed
choice-mark-submitted = Submitted
choice-mark-no_denominator = No denominator
choice-money_column-original = Original budget
choice-money_column-budget = Current budget
choice-money_column-committed = Committed
choice-money_column-planned = Planned to date
choice-money_column-disbursed = Disbursed
choice-money_column-spent = Spent
choice-share_basis-budget = By budget
choice-share_basis-count = By number of projects
choice-share_basis-published = As published
choice-check_state-made = made
choice-check_state-due = due
choice-check_state-overdue = overdue
choice-check_state-planned = planned

# Indicators.
why-context = National context: it never counts as achievement and has no status.
why-no-target = No target is set.
why-not-due = No target is due yet.
why-no-value = A target is due, but no value counts yet.
why-no-value-yet = No value counts yet.
why-no-bounds = The value is to be kept, but no bounds are set.
why-no-review = The reviewer has not yet said whether the aim is met.
why-not-on-scale = The word is not on the scale of the indicator.
why-too-large = The numbers are too large to compare.
why-target-wrong-side = The target { $target } lies on the wrong side of the baseline { $baseline }: no percentage.
why-periods = Values for { $counted } of { $expected } periods that are over.
why-distance = From the baseline { $baseline } towards the target { $target }, the value { $actual } has come { $share } of the way.
why-sum-of-targets = The sum so far is { $actual } against targets of { $target }: { $share }.
why-percentage-of-targets = The periods taken together stand at { $actual }% against a target of { $target }%: { $share }.
why-share-of-target = Without a baseline: { $actual } is { $share } of the target { $target }.
why-share-of-falling-target = Without a baseline: the target { $target } is { $share } of the value { $actual }; less is better.
why-value-met = The value { $actual } meets the target { $target }.
why-value-not-met = The value { $actual } misses the target { $target }.
why-word-met = “{ $actual }” is what was aimed at: “{ $target }”.
why-word-not-met = “{ $actual }” is not what was aimed at: “{ $target }”.
why-steps-met = “{ $actual }” reaches “{ $target }”; steps beyond it: { $steps }.
why-steps-not-met = “{ $actual }” falls short of “{ $target }”; steps missing: { $steps }.
why-review-met = The reviewer states that the aim is met.
why-review-not-met = The reviewer states that the aim is not met.
why-inside-bounds = The value { $actual } lies between { $lower } and { $upper }.
why-outside-bounds = The value { $actual } does not lie between { $lower } and { $upper }.
why-above-lower = The value { $actual } is not below { $lower }.
why-below-lower = The value { $actual } is below { $lower }.
why-below-upper = The value { $actual } is not above { $upper }.
why-above-upper = The value { $actual } is above { $upper }.
why-as-at = The value speaks of { $date }.
why-on-track-from = That is at least { $bound }.
why-at-risk-below = That is below { $bound }.
why-off-track-below = That is below { $bound }.
why-missed-again = It is missed for the second period in a row or longer.
why-end-reached = The end target is reached.
why-ended-short = It has ended, and the end target is not reached.
why-over-without-data = It is over, and nothing that was recorded says what it reached.
why-of-end-target = Of the end target { $target } ({ $date }): { $share }.
why-target-revised = The target was { $original } at first and is { $target } now.
why-old = A later period is due and missing: the value is old.
why-at-least = Periods without a value are left out: the truth is no less.
why-disputed = The sides differ; the value of the responsible side is used.
why-submitted = The value is submitted and not yet approved.
why-no-denominator = The percentage was published without its denominator and is not rolled up.

# Milestones.
why-done = Done on { $date }, as planned for { $planned }.
why-done-late = Done on { $date }, planned for { $planned }; days late: { $days }.
why-done-early = Done on { $date }, planned for { $planned }; days early: { $days }.
why-done-unplanned = Done; no planned day is known.
why-cancelled = Cancelled; it no longer counts.
why-no-planned-day = No planned day is known.
why-past-planned = Planned for { $planned } and not done; days late so far: { $days }.
why-forecast = Expected on { $date }, as planned for { $planned }.
why-forecast-late = Expected on { $date }, planned for { $planned }; days late: { $days }.
why-forecast-early = Expected on { $date }, planned for { $planned }; days early: { $days }.
why-pushed = It waits for { $milestone }, which pushes it beyond its own day.
why-cycle = It is part of a cycle of dependencies: { $members }.
why-delay-cause = Cause of the delay: { $cause }.
why-planned-first = First planned for { $date }.

# Money.
why-money-share = Disbursed { $disbursed } of { $planned } planned to date: { $share }.
why-money-too-fast = Disbursed { $disbursed } of { $planned } planned to date: { $share }, faster than planned.
why-money-compared = Compared in { $counted } of { $expected } projects; in the others an amount is missing or has no rate.
why-money-nothing-planned = No disbursement was planned to date.
why-money-no-share = Disbursed money cannot be compared with the plan: an amount is missing or has no rate.
why-money-unconverted = Amounts without an exchange rate, left out: { $count }.
why-money-absent = Amounts that are not known, left out: { $count }.

# Projects and larger scopes.
why-component = { $component }: { $status }.
why-parent-at-best-at-risk = Part of it has no data, so that it is at best at risk.
why-stopped = The project is cancelled or suspended.
why-results-mean = Mean achievement to date { $share }, from { $counted } of { $expected } indicators.
why-results-no-data = None of { $expected } due indicators has a value; counted: { $counted }.
why-milestones = Milestones done { $done }, due { $due }, in all { $total }.
why-worst-slip = Longest delay of an open milestone, in days: { $days }.
why-signature-stands = { $side }: { $name } signed on { $date }, and the figures still are what was signed.
why-signature-fallen = { $side }: { $name } signed on { $date }; figures changed since, and the signature no longer stands.
why-signature-voided = { $side }: { $name } signed on { $date }; the signature was taken back.
why-signature-claimed = { $side }: { $name } signed on { $date }, as an imported file claims; it does not count here.
why-reopened = Reopened because: { $reason }
why-signed-on-one-desk = Both signatures were recorded on one desk.
why-signed-parts-open = Shorter periods in it are not agreed yet: { $periods }
why-figures-unapproved = Figures submitted and not yet approved: { $count }
why-figures-uncounted = Drafts and returned figures, which count nowhere: { $count }
why-set = Set by a person for { $period }: { $status }. { $reason }
why-set-by = Set by { $person } for { $period }: { $status }. { $reason }

# Risks.
why-risk-score = Likelihood { $likelihood } times impact { $impact }: score { $score }.
why-risk-no-score = Without likelihood and impact there is no score.
why-risk-high = Open with a score of { $bound } or more: high.
why-risk-reviewed = As reviewed for { $period }.
why-risk-not-reviewed = Not reviewed yet: as entered with the risk.

# People.
why-unique = Unique officials: { $persons } ({ $method }).
why-unique-no-method = Unique officials: { $persons }; how they were counted is not recorded.
why-unique-absent = Unique officials: { $absence }. Person-trips are never added up instead.
why-unique-none = Nobody counted the unique officials of this scope. Person-trips are never added up instead.

# Projections.
choice-slip_basis-project = the project
choice-slip_basis-partnership = the whole partnership
choice-revision_subject-target = Targets and baselines
choice-revision_subject-milestone = Milestones
choice-revision_subject-end = Ends of phases and projects
choice-revision_subject-budget = Budgets
choice-revision_subject-scope = Scope
choice-common-measure = measure
choice-common-unit = unit
choice-common-direction = direction
choice-common-accumulation = accumulation
why-projection = Projection, no actual figure: by { $date } about { $middle }; in eight of ten cases between { $low } and { $high }, if { $points } values go on as they came.
why-projection-cut = The projection is cut at what the measure allows.
why-projection-few = No projection: values since the last change of method { $points }, needed { $needed }.
why-projection-context = No projection: national context is not projected.
why-projection-words = No projection: words are not projected.
why-projection-over = No projection: nothing lies ahead.
why-projection-day = Projection, no forecast of a person: about { $middle }; in eight of ten cases between { $low } and { $high }, by the slips of { $finished } finished milestones of { $basis }.
why-projection-day-cut = What is not done comes no earlier than today, nor than what it waits for: earlier days are cut.
why-projection-few-slips = No projection: finished milestones with a planned day { $finished }, needed { $needed }.

# Common indicators.
why-common-differs = It differs from the common indicator in this: { $field }.
why-common-open = The common indicator leaves direction or accumulation open, and its indicators do not agree.
why-common-not-allowed = It is not marked as one whose values may be summed.
why-common-related = It belongs to a related project, which enters no sum.
why-common-words = Words are never added.
why-common-level = A level, such as days or an index, is never added.
why-unsignable-reference = The period is only referred to: it is never signed.
why-unsignable-days = The first or the last day of the period is not known.
why-unsignable-empty = The period holds no figures to sign.

# Reports that are due.
why-due-rule-unreadable = The due rule "{ $rule }" cannot be read; write end, end+15d, end+2w or end+2m.
why-due-no-frequency = No frequency is given, so no due day can be told.
why-due-no-start = No first day is given and no phase has one, so no due day can be told.
