import { parseArgs } from 'node:util'
import { check } from './cli/check'
import { serve } from './cli/serve'
import { ProgramFolderError } from './compile/program-root'

const help = `weapp-host runs a built WeChat mini program without WeChat DevTools.

  weapp-host serve DIR   draws it in a browser, with a panel beside it; follows changes of the folder
    --port 3100            where it is served
    --host 0.0.0.0         reachable from other machines, a phone for one
    --open                 opens the browser
    --url pages/a/index?x=1
                           the page it starts on
    --scene 1007           how it was entered
    --query a=1&b=2        more for the first page's query
    --theme dark           light without it
    --auto-port 9420       takes miniprogram-automator there

  weapp-host check DIR   compiles it and says what is wrong; 1 is its exit code where something is

DIR is a folder with app.json, or a project whose project.config.json names one.`

/** An error that the user can correct: printed as one sentence, without a stack. */
class UsageError extends Error {}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  open: { type: 'boolean' },
  url: { type: 'string' },
  scene: { type: 'string' },
  query: { type: 'string' },
  theme: { type: 'string' },
  'auto-port': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

function readWords(words: string[]) {
  try {
    return parseArgs({ args: words, options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('. ')[0]}. weapp-host --help says what there is.`)
  }
}

function readPort(name: string, written: string): number {
  const port = Number(written)
  if (/^\d+$/.test(written) && port < 65536) return port
  throw new UsageError(`--${name} takes a number from 0 to 65535, not ${written}.`)
}

type Values = ReturnType<typeof readWords>['values']

/** The phone's query string, from the options of the command. */
function launchOf({ url, scene, query, theme }: Values): Record<string, string> {
  if (scene !== undefined && !/^\d{4}$/.test(scene)) throw new UsageError(`--scene takes four digits, not ${scene}.`)
  if (theme !== undefined && !/^(light|dark)$/.test(theme))
    throw new UsageError(`--theme is light or dark, not ${theme}.`)
  return {
    ...(url !== undefined && { url: url.replace(/^\//, '') }),
    ...(scene !== undefined && { scene }),
    ...(theme !== undefined && { theme }),
    ...(query !== undefined && { query: JSON.stringify(Object.fromEntries(new URLSearchParams(query))) }),
  }
}

async function perform(words: string[]): Promise<void> {
  const { values, positionals } = readWords(words)
  const [command, folder, ...rest] = positionals
  if (values.help || command === undefined) return console.log(help)
  if (command !== 'serve' && command !== 'check') {
    throw new UsageError(`There is no command ${command}. weapp-host --help says which there are.`)
  }
  if (folder === undefined || rest.length) throw new UsageError(`Name one folder: weapp-host ${command} DIR`)
  if (command === 'check') return check(folder)
  const autoPort = values['auto-port']
  await serve(folder, {
    port: readPort('port', values.port ?? '3100'),
    launch: launchOf(values),
    open: values.open ?? false,
    ...(values.host !== undefined && { host: values.host }),
    ...(autoPort !== undefined && { autoPort: readPort('auto-port', autoPort) }),
  })
}

/** One sentence where the user can correct the error; the whole error where it is a bug of the host. */
function plainWords(error: unknown): unknown {
  if (error instanceof UsageError || error instanceof ProgramFolderError) return error.message
  const { code, port, address } = error as { code?: string; port?: number; address?: string }
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken, perhaps by another weapp-host: stop that, or choose another port.`
  if (code === 'EACCES') return `Port ${port} needs more rights: choose one above 1024.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${address ?? 'of that name'}: see --host.`
  return error
}

/** Runs one command of `weapp-host` and sets the exit code of the process. */
export async function run(words: string[]): Promise<void> {
  try {
    await perform(words)
  } catch (error) {
    process.exitCode = 1
    console.error(plainWords(error))
  }
}
