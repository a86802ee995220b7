# Workbooks: what they are, and what stands on their sheets.
sheets-export-title = Records of the programme
sheets-version = Version of dgcc
sheets-language = Language
sheets-partnership = Partnership
sheets-how = How to use it
sheets-export-how = One sheet a kind of record. What is changed here comes back with `dgcc import`: an empty cell changes nothing, [clear] empties a cell, and a row that is not there deletes nothing. Leave the column id and the hidden sheet as they are.
sheets-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
sheets-template-title = Template to be filled in
sheets-period = Period
sheets-state = State of the programme
sheets-lists = Lists
sheets-guidance = Guidance
sheets-how-grey = Grey cells say what a line is about; they are locked, without a password.
sheets-how-empty = An empty cell changes nothing. [clear] empties a cell. A column in brackets is there to be read.
sheets-how-absent = Where there is no figure, write in its place why: unknown, not_due, not_applicable or withheld, also in Korean or Indonesian. ~, >, >= or < before a number says how exact it is.
sheets-how-numbers = Write numbers as numbers and days as days. A share in per cent is written 45.5 or 45.5%.
sheets-how-rows = New records go into the open lines below; leave their id empty. A line that is deleted deletes nothing.
sheets-how-back = Send the workbook back. `dgcc import` shows every change before it is written, and names every cell that cannot be taken over.
sheets-look-title = title
sheets-look-unit = unit
sheets-look-target = target
sheets-look-last = last value
sheets-guide-sheet = Sheet
sheets-guide-column = Column
sheets-guide-code = Code
sheets-guide-needed = Needed
sheets-guide-example = Example
sheets-guide-allowed = What can be written
sheets-needed = yes
sheets-allowed-number = a number, such as 1234.5
sheets-allowed-whole = a whole number
sheets-allowed-date = a day, or as text a month (2025-03) or a year (2025)
sheets-allowed-codes = codes, separated by semicolons

# Tables taken in on the screens.
tui-taking-title = Take in: what would be written
tui-taking-reading = Reading { $path } …
tui-taking-wait = Esc gives it up.
tui-taking-unreadable = { $path } cannot be read: { $detail }
tui-taking-no-format = { $path } is no table: csv, tsv, xlsx, json, txt and xml (IATI) can be taken in.{ $detail }
tui-taken-in = { $records ->
    [one] 1 record
   *[other] { $records } records
} taken in as one step ({ $cells ->
    [one] 1 cell
   *[other] { $cells } cells
}).
tui-taking-kind = What does { $file } hold?
tui-taking-left = { $count ->
    [one] 1 row is left out.
   *[other] { $count } rows are left out.
}
tui-taking-left-in = { $count ->
    [one] 1 row is left out, and goes into { $path }
   *[other] { $count } rows are left out, and go into { $path }
}
tui-left-out = { $count ->
    [one] 1 row left out.
   *[other] { $count } rows left out.
}
tui-left-out-in = { $count ->
    [one] 1 row left out: { $path }
   *[other] { $count } rows left out: { $path }
}
tui-left-out-lost = { $count ->
    [one] 1 row left out, and { $path } cannot be written: { $detail }
   *[other] { $count } rows left out, and { $path } cannot be written: { $detail }
}
tui-button-write-records = { $records ->
    [one] Write 1 record
   *[other] Write { $records } records
}
tui-button-write-cells = { $records ->
    [one] Write 1 record
   *[other] Write { $records } records
} ({ $cells ->
    [one] 1 cell
   *[other] { $cells } cells
})
tui-mapping-title = Columns that no field is named after
tui-mapping-help = Enter chooses a field, Space leaves the column out, Tab goes on.
tui-mapping-open = not settled
tui-mapping-out = left out
tui-button-go-on = Go on
tui-button-cp949 = Read as CP949
tui-button-workbook = Workbook counts
tui-button-file = Keep what is here
tui-button-skip = Leave bad rows out
tui-fault-not-a-workbook = The file is no workbook: { $text }
tui-fault-unsafe = The workbook is not safe to read: { $text }
tui-fault-no-sheet = No sheet is named after a record.
tui-fault-error-value = The cell shows the error { $text }.
tui-fault-no-value = The formula has no value. Open and save the workbook in a spreadsheet program.
tui-fault-both-changed = Changed on both sides: it said “{ $base }”, here it says “{ $here }” now.
tui-fault-not-encoded = The text is not { $text }.
tui-fault-unknown-encoding = There is no encoding { $text }.
tui-fault-too-many-columns = There are more than { $most } columns.
tui-fault-too-many-bytes = The file holds more than { $most } MB.
tui-fault-too-large = There are more than { $most } cells.
tui-fault-version = The file is of version { $text }, which this program does not know.
tui-fault-unknown-kind = There is no record “{ $text }”. Nearest: { $nearest }
tui-fault-not-json = The file is not JSON: { $text }
tui-fault-not-a-line = The line is neither the head of a record nor a cell.
tui-fault-wrong-json = A value of this kind cannot stand here.
tui-fault-new = There is no such record.
tui-fault-left-out = It belongs to a row that is left out.
tui-action-take-in = Take in a file
    .help = Tables, workbooks, exports: shown before they are written
tui-action-give-out = Export records
    .help = A template to fill in, all records as a workbook or tables, IATI, a calendar
tui-out-title = What is to be written?
tui-out-path = The file, or the folder where there are several.
tui-out-template = Template to fill in
    .help = Workbook of what is due for the last period, with guidance in three languages
tui-out-workbook = All records as a workbook
    .help = A sheet a kind of record; what is changed there can be taken in again
tui-out-tables = All records as CSV
    .help = A folder with a table a kind of record
tui-out-iati = IATI 2.03
    .help = Activities for the IATI registry; dgcc check --for iati says what they lack
tui-out-calendar = Calendar
    .help = Milestones, events and reports due as iCalendar
tui-out-json = JSON
    .help = For programs; dgcc schema export describes it. For analysts: dgcc export sqlite
tui-out-text = Sorted text
    .help = A folder for git
