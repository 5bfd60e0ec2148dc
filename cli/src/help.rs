//! The text after the options in the help.

// Lines of at most 80 columns, so that no terminal wraps them.

pub const EXAMPLES: &str = "\
Examples:
  export PUSHURL_KEY=…            the push domain's key, never an argument
  pushurl sign rtmp://push.example.com/live/cam1 --ttl 24h
                                  a signed URL
  pushurl check 'rtmp://push.example.com/live/cam1?txSecret=…&txTime=…'
                                  will it get through, and if not, why
  pushurl explain 18/503          what an interruption code means

Exit status: 0 nothing found wrong; 1 rejected, or not signed; 2 used wrongly,
or could not read or write.";

pub const SIGN: &str = "\
Examples:
  pushurl sign rtmp://push.example.com/live/cam1
  pushurl sign rtmp://push.example.com/live/cam1 --all \\
      --expires 2030-01-31T12:00:00Z
  pushurl sign srt://push.example.com --from cams.csv --ttl 12h --json

The URL's txSecret and txTime are replaced, its other parameters kept. A URL that
a check would reject is not signed.

How long: 12 to 24 hours are advised; at most 5 minutes, and more than 30 days,
are warned of.
The service checks only new
connections: a running push continues after the expiration, and fails when it
reconnects.

Rows of the CSV file are app,stream or app,stream,ttl, separated by commas,
semicolons or tabs. A first row with AppName and StreamName names the columns, in
any order and among others. Blank lines and lines that begin with # are skipped,
and UTF-16 with a byte-order mark is read. A row that cannot be signed is reported
on standard error, with FILE:LINE: before it, and the others go on.

The key: PUSHURL_KEY, or --key-file FILE, or --key-file - for standard input. A
byte-order mark and one line break at the end are not part of the key; quotation
marks, blanks and NAME= around it are refused.

Exit status: 0 signed; 1 something was not signed; 2 used wrongly, or could not
read or write.";

pub const CHECK: &str = "\
Examples:
  pushurl check 'rtmp://push.example.com/live/cam1?txSecret=…&txTime=…'
  pushurl check URL --lang ja --auth-delta 1h
  pushurl check URL --policy policy.toml --client-ip 203.0.113.9 --live-total 9
  pushurl check URL --explain-signing
  tail -f urls.txt | pushurl check - --json
  pushurl check --from urls.txt > answers.tsv

Put the URL in quotes: a shell cuts it at the first & otherwise.

From a file or standard input, each line is judged as it is written, without
quotation marks around it, and answered by a line of five fields, with tabs between them:
  LINE  VERDICT  ERRCODE/SUB_ERRCODE  REASON  DETAIL
VERDICT is accepted, rejected or undetermined. For a rejected URL the others are
those of its verdict, else reason and detail of the first warning; - means
none. A line that cannot be read is reported on standard error, with FILE:LINE:
before it, and the others go on. Blank lines and lines that begin with # are
skipped, as is a first line that says url; UTF-16 with a byte-order mark is read.

With --json the objects have verdict, errcode, sub_errcode, errmsg, protocol,
push_domain, app, stream, expires, findings, not_judged and more; null means
none. From a file they have line too, and a line that cannot be read has
line and error alone.

The keys: PUSHURL_KEY and PUSHURL_BACKUP_KEY, or --key-file and
--backup-key-file, where - is standard input. Without a key, everything but the
value of txSecret is judged, and the verdict is undetermined if no fault is found.
For the domains of a policy, its keys and settings are used instead.

A cause that depends on an unknown fact, such as the client's address, is listed
as not judged. The facts apply to every line of a file.

How long: for a single URL without --json, less than 12 hours left is warned of,
as the service advises. Right before a push that may be intended: --min-left 0
warns of nothing.

Exit status: 0 accepted or undetermined; 1 rejected; 2 used wrongly, or could
not read or write.";

pub const POLICY: &str = "\
Examples:
  pushurl policy init policy.toml
  pushurl policy check policy.toml
  pushurl check URL --policy policy.toml --client-ip 203.0.113.9

Errors go to standard error as FILE:LINE:COLUMN: MESSAGE; none repeats a key.
What pushurl accepts but the service would not is a warning on standard output.

A key is in the file, or elsewhere: key = { env = \"VARIABLE\" }, or
{ file = \"PATH\" }, relative to the policy file. Both commands read the keys, so a
file that passes the check can be used.

Exit status: 0 no errors; 1 errors; 2 used wrongly, or could not read or write.
With check --policy a policy with errors is 2, since no URL was judged.";

pub const EXPLAIN: &str = "\
Examples:
  pushurl explain 18/503       also: 18 503, 18-503, 18:503
  pushurl explain 3            also: 'Client actively interrupts the push (3)'
  pushurl explain 18           all rows of one errcode
  pushurl explain priority     a part of a message, in any of the languages
  pushurl explain 503          a sub code that only one errcode has
  pushurl explain host_is_ip   a reason that a check gave
  pushurl explain --from events.json

A file has the events of the service's event list or of its callbacks as JSON, or
text with a cause in each line. Each is answered by a line of five fields, with
tabs between them:
  EVENT  ERRCODE/SUB_ERRCODE  APP/STREAM  ERRMSG  ADVICE
Starts of pushes are left out. An event without a cause of the table is reported
on standard error.

Exit status: 0 explained; 2 something has no cause, or could not be read.";

pub const MASK: &str = "\
Example:
  ffmpeg … 2>&1 | pushurl mask >> push.log

Lines of any length pass in constant memory, and bytes that are not UTF-8 pass
as they are; UTF-16 with a byte-order mark is written as UTF-8. A line after which
a secret may go on is written with the next one. A stretch of more than 64 KiB in which nothing separates words or
parameters is replaced by *** as a whole.";
