# `just` lists everything; `just ci` is what .ci/run runs.
set shell := ["bash", "-euo", "pipefail", "-c"]

# What tests may do that the program may not.
tests := "-A clippy::unwrap_used -A clippy::expect_used -A clippy::panic -A clippy::print_stdout -A clippy::print_stderr -A clippy::cast_possible_wrap -A clippy::needless_pass_by_value -A clippy::missing_panics_doc -A clippy::too_many_lines -A clippy::cast_precision_loss -A clippy::cast_possible_truncation -A clippy::cast_sign_loss -A clippy::format_collect -A clippy::format_push_string -A clippy::large_stack_arrays -A clippy::similar_names -A clippy::case_sensitive_file_extension_comparisons"

default:
    @just --list

# everything that must pass before a change lands
ci: fmt lint test doc licences spelling

fmt:
    cargo fmt --check

lint:
    cargo clippy --lib --bins -- -D warnings
    cargo clippy --tests --benches -- -D warnings {{tests}}

test:
    cargo test

doc:
    RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --document-private-items

licences:
    python3 .ci/licences.py

spelling:
    if command -v typos >/dev/null; then typos; else echo "typos is not installed: skipped"; fi

# the table of docs/performance.md
bench:
    cargo bench
