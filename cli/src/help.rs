//! Text that follows the options in the help.

// Lines have at most 80 columns, so that terminals do not wrap them.

pub const EXAMPLES: &str = "\
Examples:
  export PUSHURL_KEY=…            the push domain's key, never an argument
  pushurl sign rtmp://push.example.com/live/cam1 --ttl 24h
                                  sign a URL
  pushurl check 'rtmp://push.example.com/live/cam1?txSecret=…&txTime=…'
                                  will it be accepted, and if not, why
  pushurl explain 18/503          what an interruption code means

Exit status: 0 no errors; 1 rejected, or not signed; 2 wrong usage, or a read or
write error.";

pub const SIGN: &str = "\
Examples:
  pushurl sign rtmp://push.example.com/live/cam1
  pushurl sign rtmp://push.example.com/live/cam1 --all \\
      --expires 2030-01-31T12:00:00Z
  pushurl sign srt://push.example.com --from cams.csv --ttl 12h --json

An existing txSecret and txTime are replaced; other parameters are kept. A URL
that a check would reject is not signed.

Lifetime: the service advises 12 to 24 hours. pushurl warns if it is at most 5
minutes or more than 30 days. The service checks only new connections: a push
that is already running continues after the expiration time, and fails when it
reconnects.

Rows of the CSV file are app,stream or app,stream,ttl, separated by commas,
semicolons or tabs. The first row can be a header with AppName and StreamName:
the columns can then be in any order, and other columns are ignored. Blank lines
and lines that start with # are skipped. UTF-16 with a byte-order mark is
decoded. A row that cannot be signed is reported on standard error as FILE:LINE:
MESSAGE, and the remaining rows are processed.

The key comes from PUSHURL_KEY, --key-file FILE, or --key-file - (standard
input). A byte-order mark and one trailing line break are removed. A key with
quotation marks or blanks around it, or with NAME= in front, is refused.

Exit status: 0 signed; 1 something was not signed; 2 wrong usage, or a read or
write error.";

pub const CHECK: &str = "\
Examples:
  pushurl check 'rtmp://push.example.com/live/cam1?txSecret=…&txTime=…'
  pushurl check URL --lang ja --auth-delta 1h
  pushurl check URL --policy policy.toml --client-ip 203.0.113.9 --live-total 9
  pushurl check URL --explain-signing
  tail -f urls.txt | pushurl check - --json
  pushurl check --from urls.txt > answers.tsv
  pushurl check --from pushes.csv --policy policy.toml

Put the URL in quotes; otherwise the shell cuts it at the first &.

Each line of a file or of standard input is checked as it is written, except
that enclosing quotation marks are removed. The result is one line of five
fields, separated by tabs:
  LINE  VERDICT  ERRCODE/SUB_ERRCODE  REASON  DETAIL
VERDICT is accepted, rejected or undetermined. For a rejected URL, the last
three fields give the cause of the verdict; otherwise REASON and DETAIL give the
first warning. - means none. A line that cannot be read is reported on standard
error as FILE:LINE: MESSAGE, and the remaining lines are processed. Blank lines,
lines that start with #, and a header such as url in the first line are skipped.
UTF-16 with a byte-order mark is decoded.

A file can also have columns, separated by commas, semicolons or tabs, that the
first line names in any order: url; time (or ts, timestamp, time_local), the time
of the push, at which the line is then judged; client (or ip, remote_addr). Or
each line is a JSON object with these names. A time is RFC 3339, Unix seconds or
milliseconds, or nginx's $time_local. Other columns are ignored.

With --json, each object has verdict, errcode, sub_errcode, errmsg, protocol,
push_domain, app, stream, expires, findings, not_judged and more; null means
none. For a file, each object also has line. For a line that cannot be read, the
object has only line and error.

The keys come from PUSHURL_KEY and PUSHURL_BACKUP_KEY, or from --key-file and
--backup-key-file, where - reads standard input. Without a key, everything but
the value of txSecret is checked, and the verdict is undetermined if no error is
found. For the domains of a policy, its keys and settings are used instead.

A cause that depends on an unknown fact, such as the client's address, is listed
as not checked. The facts apply to every line of a file.

Lifetime: for a single URL without --json, pushurl warns if less than 12 hours
are left, the minimum that the service advises. To turn this warning off, for
example right before a push, use --min-left 0.

Exit status: 0 accepted or undetermined; 1 rejected; 2 wrong usage, or a read or
write error.";

pub const POLICY: &str = "\
Examples:
  pushurl policy init policy.toml
  pushurl policy check policy.toml
  pushurl check URL --policy policy.toml --client-ip 203.0.113.9

Errors are printed on standard error as FILE:LINE:COLUMN: MESSAGE. They never
contain a key. A setting that pushurl accepts but the service does not is a
warning on standard output.

A key can be in the file itself or elsewhere:
  key = { env = \"VARIABLE\" }    in an environment variable
  key = { file = \"PATH\" }       in a file, relative to the policy file
`policy check` reads these keys too, so a file that passes it also works with
`check --policy`.

Exit status: 0 no errors; 1 errors; 2 wrong usage, or a read or write error. For
`check --policy`, a policy with errors is 2, because no URL was checked.";

pub const EXPLAIN: &str = "\
Examples:
  pushurl explain 18/503       also: 18 503, 18-503, 18:503
  pushurl explain 3            also: 'Client actively interrupts the push (3)'
  pushurl explain 18           all causes with this errcode
  pushurl explain priority     a part of a message, in any of the languages
  pushurl explain 503          a sub_errcode that only one errcode has
  pushurl explain host_is_ip   a reason that a check reports
  pushurl explain --from events.json

The file contains the service's event list or its callbacks as JSON, or text
with one cause per line. The result is one line of five fields for each event,
separated by tabs:
  EVENT  ERRCODE/SUB_ERRCODE  APP/STREAM  ERRMSG  ADVICE
Events that report the start of a push are skipped. An event without a known
cause is reported on standard error.

Exit status: 0 explained; 2 no cause was found, wrong usage, or a read or write
error.";

pub const MASK: &str = "\
Example:
  ffmpeg … 2>&1 | pushurl mask >> push.log

Memory use is constant, for lines of any length. Bytes that are not UTF-8 are
copied unchanged. UTF-16 with a byte-order mark is converted to UTF-8. If a
secret may continue on the next line, pushurl writes the line together with the
next one. More than 64 KiB without a separator, such as a space or &, are
replaced by ***.";
