# The person's own editor.
tui-editor-none = No editor is known. Name one: export EDITOR=nano
tui-editor-unchanged = Nothing was changed in the editor.
tui-editor-no-text = The editor left something that is no text. Nothing was taken over.
tui-editor-failed = The editor did not end well; nothing was taken over ({ $detail }).

# Selecting rows.
tui-action-select = select
    .help = Take the row into the selection or out of it
tui-action-select-all = select all
    .help = Select all rows in view; once more, none
tui-selected = { $count } selected

# Copying.
tui-action-copy = copy cell
    .help = Copy one cell of the row, chosen from a list
tui-action-copy-rows = copy rows
    .help = Copy the selected rows, or all, as a table
tui-copy-title = Copy which cell?
tui-copied = { $count ->
    [one] { $count } row copied through { $way }
   *[other] { $count } rows copied through { $way }
}
tui-copied-cell = “{ $text }” copied through { $way }
tui-way-terminal = the terminal (OSC 52, which it may refuse)
tui-not-copied = Not copied: there is no clipboard here, and it is too long to be sent to the terminal. Select fewer rows.
tui-part-of = { $part } of { $whole }

# Changing many.
tui-action-edit-many = change many
    .help = Set one field of the selected records
tui-bulk-field = { $count ->
    [one] Which field of the record?
   *[other] Which field of { $count } records?
}
tui-bulk-title = { $count ->
    [one] { $field }: { $count } record
   *[other] { $field }: { $count } records
}
tui-bulk-text = The new value for all of them; nothing empties the field.
tui-bulk-summary = { $changed } change, { $same } stay, { $refused } refused
tui-bulk-same = { $code }: has this value already
tui-bulk-other-kind = { $code }: another kind of record, stays
tui-delete-many = Delete these { $count } records?
tui-editor-kept = What was written is in { $path }
tui-editor-title = Editor: what would be written
tui-button-edit = Edit again
tui-action-outside = editor
    .help = Open the selected rows, or all, in your editor

# Tables from outside.
tui-import-summary = { $created } new, { $updated } changed, { $unchanged } unchanged, { $problems } problems
tui-import-new = new: { $line }
tui-more-problems = … and { $count } more problems
tui-fault-unknown-column = There is no column of this name.
tui-fault-nearest-column = There is no column of this name. Nearest: { $nearest }
tui-fault-no-header = The first line has to name the columns.
tui-fault-unnamed-column = The column has no name.
tui-fault-missing-column = The column is missing, and new records need it.
tui-fault-ragged = The row has { $found } cells, the header { $wanted }.
tui-fault-open-quote = A quotation does not end.
tui-fault-not-an-id = “{ $text }” is no id. Leave it empty: the code names the record.
tui-fault-twice = The record stands in line { $line } already.
tui-fault-other-record = The id is that of { $id }, the code that of { $code }.
tui-fault-elsewhere = The id is that of another kind of record or of another partnership.
tui-fault-deleted = The record was deleted. Undo that first.
tui-fault-contradiction = Another cell of the row says otherwise.
tui-fault-approves = No table approves a figure that is here.

# How a list is set.
tui-action-views = views
    .help = Open, save, rename or delete a view of this list
tui-action-columns = columns
    .help = Choose which columns are shown, and how wide
tui-action-group = group
    .help = Bring rows together that have the same in a column
tui-columns-title = Columns
tui-columns-keys = Space shows or hides   ←→ width   PgUp PgDn move   Enter done
tui-group-title = Group by
tui-group-none = (no groups)
tui-view-title = Views of this list
tui-view-plain = (as it is without a view)
tui-view-save = Save the present view…
tui-view-name = Its name:
tui-view-unnamed = A view needs a name.
tui-view-rename = Rename “{ $name }”…
tui-view-delete = Delete “{ $name }”
tui-view-usual = Begin with “{ $name }” from now on
tui-view-not-usual = Begin with “{ $name }” no more
tui-view-is-usual = the list begins with it
tui-views-kept = The views were kept.
tui-views-not-kept = The views last until you leave: there is no folder to keep them in.
tui-views-failed = The views last until you leave; they cannot be written ({ $detail }).
tui-memory-damaged = What was kept of the screens cannot be read; it was put aside as { $path }

# Keys of a box over the screen.
tui-box-move = move
tui-box-buttons = next button
tui-box-press = press it
tui-box-leave = close
tui-box-side = mine, theirs
tui-box-field = choose a field
tui-box-out = leave out, take in
tui-box-take = take it
tui-box-search = find
tui-box-scroll = scroll
tui-box-show = show, hide
tui-box-width = width
tui-box-place = move it
