# What is typed into forms and grids, and how it was understood.
tui-error-readings = “{ $text }” can mean { $readings }: write it like one of them.
tui-form-gone = Somebody else deleted this record meanwhile.
tui-form-followed = Somebody else changed meanwhile: { $fields }
tui-form-disputed = Somebody else changed { $count } of your fields too. F6 compares; saving asks first.
tui-form-undisputed = Nobody else changed what you typed into.
tui-compare-mine = Mine
tui-compare-theirs = Theirs
tui-button-all-mine = All mine
tui-button-all-theirs = All theirs
tui-action-compare = compare
    .help = Show both versions where somebody else changed the record too
