/** What `--help` prints, by command; '' is the whole. Each text's first line is its usage. */
export const HELP: Readonly<Record<string, string>> = {
  '': `usage: meritline <methods | call | batch | serve> [options]

  methods                          list the contract: every method with help, input and output as JSON Schema
  call METHOD [JSON]               run one method: JSON in, JSON out
  batch                            run many methods in one go: one JSON object a line in, one a line out
  serve                            serve the window to a browser on 127.0.0.1

  meritline <command> --help       more about one command
  meritline --version              the app's version

Exit 0: done. Exit 1: a coded error, as JSON on standard error. Exit 2: the command line was not understood.
`,
  methods: `usage: meritline methods [METHOD] [--names]

Lists the contract as JSON: name, help, input and output as JSON Schema, error codes. With METHOD, that one alone.
  --names    names with their line of help, as text
`,
  call: `usage: meritline call METHOD [JSON | -] [--workspace FILE] [--progress]

Runs one method and prints its output as JSON. JSON is the input (default {}); - reads it from standard input.
  --workspace FILE   opens this workspace first and closes it afterwards
  --progress         tells on standard error how far long work is

The workspace is unlocked by the environment variable MERITLINE_PASSPHRASE, else by MERITLINE_RECOVERY_KEY, else by the
operating system's keychain. workspace.create, workspace.open and workspace.restore name their file in the input; where
that says {"kind": "passphrase"} without a passphrase, the one of MERITLINE_PASSPHRASE is meant, so that it need not
stand on the command line; likewise {"kind": "recoveryKey"} and MERITLINE_RECOVERY_KEY.

Files are given by {"source": {"path": "..."}}; documents are written to "path". Without "path" a made document would
be lost with the process, so print.scenario, print.offer, export.table and equity.export ask for it here.

  MERITLINE_DATA     the data folder (workspaces made without a path, the list of recent ones, the log)
  MERITLINE_ACTOR    who you are on this machine (default: your user name); the profile you use
                     in a workspace, see profile.list, is written as actor of each change

  meritline call workspace.create '{"name":"Demo","path":"demo.meritline","protection":{"kind":"passphrase"},"sample":true}'
  meritline call people.summary --workspace demo.meritline
`,
  batch: `usage: meritline batch [--workspace FILE]

Reads one JSON object a line from standard input, {"method": "...", "input": {...}}, runs them in turn with the workspace
opened once, and prints one JSON object a line: {"ok": true, "output": ...} or {"ok": false, "error": ...}.
Exit 1 if any of them failed. Unlocking and paths as in call.
`,
  serve: `usage: meritline serve [--port N]

Serves the window to a browser on 127.0.0.1 and prints its address with a one-time token. Ctrl-C ends it.
  --port N   the port (default: a free one)
`,
}
