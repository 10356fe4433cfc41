export const help = `leftward finds hard-coded secrets, unsafe code and misconfigured deployment manifests, and fixes most of them.
Everything runs on this machine.

  leftward scan [PATH…]     report findings (default: the working directory)
      --format text|json        how (default text)
      --rules LIST              recommended (default), all, or ids and families with commas: secret/*,python/sql-injection
      --severity LEVEL          report from this level up: error, warning, info or hint (default hint, that is everything)
      --no-config               read no configuration file
      --jobs N                  only 1 in this version
  leftward fix [PATH…]      apply the safe fixes
      --review                  apply those too that may change what the program does
      --dry-run                 change nothing; print a unified diff
      --rules LIST              as above
  leftward rules            list the rules [--format text|json]
  leftward explain RULE     what a rule finds, why it matters and what to do
  leftward lsp --stdio      start the language server for any editor
  leftward --version, leftward --help

A folder is walked without what its repository's .gitignore files name, version control folders and node_modules; symbolic
links are not followed. A file named on the command line is always checked. Files that are not checked, or not in full, are
listed with the reason.

Exit status: 0 nothing reported, 1 something was reported (for fix: something is left), 2 could not run.
`;
