import { networkInterfaces } from 'node:os'
import type { Config } from '../../server/src/platform/config'
import type { Parts } from './part'

/** This machine's address in its network, as a phone on the same Wi-Fi sees it. */
function lanAddress(): string | null {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find((address) => address.family === 'IPv4' && !address.internal)
  return found?.address ?? null
}

const colour = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code: string, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
const line = (name: string, value: string) => `  ${paint('2', name.padEnd(14))}${value}`

/** What the person has to wait for still; what is not there yet shows itself when it is. */
function stillToCome({ browser, desk, weapp }: Parts): string[] {
  const missing = [
    browser.state !== 'ready' && 'browser build',
    desk.state !== 'ready' && 'desk',
    weapp.state !== 'ready' && 'mini program',
  ].filter(Boolean)
  return missing.length === 0
    ? []
    : [line('In the making', `${missing.join(', ')}: each shows itself when it is there`)]
}

/**
 * Where everything is, for the person who typed `npm start`. `key`: the sandbox's machine key; `parts`: the builds that may
 * not be there yet.
 */
export function summary(config: Config, { key, parts }: { key: string; parts?: Parts }): string {
  const api = process.env.HAOLI_API
  const here = `http://localhost:${config.port}`
  const lan = lanAddress()
  const phone = api
    ? `the mini program talks to ${api}`
    : `${config.port === 3000 ? '' : `PORT=${config.port} `}HAOLI_API=http://${lan ?? '<address of this machine>'}:${config.port} npm start`
  return [
    '',
    `  ${paint('1;31', '好礼 Haoli')} ${paint('1', 'is open')}`,
    '',
    line('Preview', paint('1', `${here}/`)),
    line('Shop alone', `${here}/app/`),
    line('Desk', `${here}/desk/   the merchant’s work`),
    ...(parts ? stillToCome(parts) : []),
    line('API', `${here}/v1   described at ${here}/docs`),
    line('Machine key', `${key}   for /v1/merchant, and for the backstage from another device`),
    line('WeChat', 'open this folder in WeChat DevTools (it runs dist/weapp)'),
    line('Real phone', phone),
    ...(api && lan ? [line('', `this machine is ${lan} in its network`)] : []),
    line(
      'Data',
      config.databaseUrl ? 'your PostgreSQL (DATABASE_URL)' : `${config.dataDir}/ (delete it to begin anew)`,
    ),
    '',
    `  ${paint('2', 'Ctrl-C closes the shop.')}`,
    '',
  ].join('\n')
}
