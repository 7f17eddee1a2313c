import { dirname } from 'node:path';
import * as z from 'zod';
import type { Host } from '../../host/contract.ts';
import { fail } from '../../model/error.ts';
import * as is from '../../model/strict.ts';
import { runInside, toRead } from '../../rootfs/sandbox.ts';
import { macroFiles } from './macros.ts';
import { python } from './tools.ts';

/** What rpm is asked to install, in one transaction. */
export interface Transaction {
  readonly root: string;
  /** Paths of the packages. */
  readonly packages: readonly string[];
  /** Definitions beside rpm's own. */
  readonly macros: Readonly<Record<string, string>>;
  readonly docs: boolean;
  /** Whether what packages need has to be there. */
  readonly checked: boolean;
  /** Seconds since 1970. */
  readonly epoch: number;
}

/** A script that did not succeed, as the transaction says it. */
export interface ScriptFailure {
  /** Path of the package; empty where rpm does not tell. */
  readonly package: string;
  /** What rpm itself logged of it. */
  readonly log: string;
  /** The last of what the script said. */
  readonly output: string;
}

export interface TransactionResult {
  readonly done: boolean;
  /** Why packages do not go together, or are not to be trusted. */
  readonly problems: readonly string[];
  readonly failures: readonly ScriptFailure[];
  /** What rpm logged, and no script. */
  readonly log: string;
  /** The last of what scripts said. */
  readonly output: string;
}

const transactionResult: z.ZodType<TransactionResult> = z.strictObject({
  done: z.boolean(),
  problems: z.array(is.prose),
  failures: z.array(z.strictObject({ package: is.line, log: is.prose, output: is.prose })),
  log: is.prose,
  output: is.prose,
});

/**
 * A program for the Python that rpm is bound to. The command line tells of scripts only in words, between the words of the
 * scripts themselves, and has none at all for some that fail; the library says of each how it ended. Three files keep
 * apart who says what: the answer, rpm's log, and all that scripts write, those in Lua included.
 */
const program = `
import ctypes, json, os, signal, sys

asked = json.load(sys.stdin)
answer_to = os.fdopen(os.dup(1), "w")
log, output = os.memfd_create("log"), os.memfd_create("output")
for stream in [1, 2]:
    os.dup2(output, stream)
# Python ignores it, and scripts would as well.
signal.signal(signal.SIGPIPE, signal.SIG_DFL)

import rpm

# Nothing of the settings of this machine and its user.
ctypes.c_char_p.in_dll(ctypes.CDLL(rpm._rpm.__file__), "macrofiles").value = asked["macroFiles"].encode()
rpm.reloadConfig()
for name, value in asked["macros"].items():
    rpm.addMacro(name, value.replace("%", "%%"))
log_file = os.fdopen(log, "w", closefd=False)
rpm.setLogFile(log_file)

failures, opened, started = [], {}, [0, 0]


def size(file):
    ctypes.CDLL(None).fflush(None)  # what rpm, and Lua in it, keep back
    return os.fstat(file).st_size


def text(file, start=0, most=65536):
    end = size(file)
    start = max(start, end - most)
    return os.pread(file, end - start, start).decode("utf8", "replace")


def notice(what, amount, total, key, data):
    if what == rpm.RPMCALLBACK_INST_OPEN_FILE:
        opened[key] = os.open(key, os.O_RDONLY)
        return opened[key]
    if what == rpm.RPMCALLBACK_INST_CLOSE_FILE:
        os.close(opened.pop(key))
    elif what == rpm.RPMCALLBACK_SCRIPT_START:
        started[:] = [size(log), size(output)]
    elif what == rpm.RPMCALLBACK_SCRIPT_STOP and total != rpm.RPMRC_OK:
        failures.append({
            "package": key if isinstance(key, str) else "",
            "log": text(log, started[0]),
            "output": text(output, started[1], 4096),
        })


ts = rpm.TransactionSet(asked["root"])
# Who signed what is looked at when the transaction begins, by %_pkgverify_level.
ts.setVSFlags(rpm._RPMVSF_NODIGESTS | rpm._RPMVSF_NOSIGNATURES)
for path in asked["packages"]:
    with open(path, "rb") as file:
        ts.addInstall(ts.hdrFromFdno(file), path, "i")
ts.setVSFlags(rpm.RPMVSF_DEFAULT)
# What fits the target was for its package manager to say, which knows levels of an architecture (x86_64_v2) as well.
ts.setProbFilter(rpm.RPMPROB_FILTER_IGNOREARCH | rpm.RPMPROB_FILTER_IGNOREOS)
ts.setFlags(rpm.RPMTRANS_FLAG_NOPLUGINS | (0 if asked["docs"] else rpm.RPMTRANS_FLAG_NODOCS))
problems = []
done = False
if asked["checked"]:
    ts.check()
    problems = [str(problem) for problem in ts.problems()]
if not problems:
    ts.order()
    done = ts.run(notice, "") is None
    problems = [str(problem) for problem in ts.problems()]
ts.closeDB()
json.dump({"done": done, "problems": problems, "failures": failures, "log": text(log), "output": text(output)}, answer_to)
answer_to.flush()
`.trimStart();

/**
 * Lets this machine's rpm install packages, from beside the root; scripts are started inside it.
 * @throws BaseImageError `install` when rpm gives no answer
 */
export async function runTransaction(asked: Transaction, host: Host): Promise<TransactionResult> {
  const { root, packages, epoch } = asked;
  const { status, stdout, stderr } = await runInside(
    host,
    { root, outside: true, binds: toRead(...packages.map(dirname)) },
    [...python, '-c', program],
    {
      env: { LC_ALL: 'C', SOURCE_DATE_EPOCH: String(epoch) },
      input: JSON.stringify({ ...asked, macroFiles }),
      okay: 'any',
    },
  );
  if (status !== 0 || stdout === '')
    return fail(
      'install',
      `rpm ended with status ${String(status)}, without a word of the packages:\n${stderr.trim()}`,
      {
        hint: 'Run again with --debug to see its command.',
      },
    );
  const result = is.readStrictly(transactionResult, stdout, {
    code: 'install',
    message: 'rpm gave an answer that makes no sense',
    hint: 'Run again with --debug to see its command.',
  });
  for (const line of `${result.log}\n${result.output}`.split('\n').filter(Boolean))
    host.log.debug(`rpm: ${line}`);
  return result;
}
