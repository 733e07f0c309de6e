import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readS3Place } from './files/s3-store'

/** All settings from environment variables, checked once at the start. */
export interface Config {
  mode: 'sandbox' | 'production'
  host: string
  port: number
  /** Absent: the API starts its own PostgreSQL in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  /** Where uploads are kept: a folder, or a bucket as `s3://KEY:SECRET@host/bucket?region=…`. */
  uploads: string
  /** The shop's public address, for printed codes; absent: the address that the request was sent to. */
  publicUrl: string | undefined
  /** The merchant's template ids (wechat.md 2.9) by the kind of notice in lower case, from HAOLI_TEMPLATE_<KIND>. */
  messageTemplates: Record<string, string>
  corsOrigins: string[]
  logLevel: string
  /** Requests per minute and caller, in each process; 0: no limit. */
  rateLimitPerMinute: number
  /** How many of our proxies stand before the API: that many entries of X-Forwarded-For are trusted. */
  trustedProxies: number
}

/** All problems of the settings together, so that they can be fixed at once. */
export class ConfigError extends Error {
  constructor(readonly problems: string[]) {
    super(`The settings do not fit together:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

const ownDataDir = fileURLToPath(new URL('../../../.haoli', import.meta.url))
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** Reads the settings from environment variables. Throws a ConfigError that names every problem. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const problems: string[] = []
  const wholeNumber = (name: string, fallback: number, max: number) => {
    const text = env[name]?.trim()
    if (text === undefined || text === '') return fallback
    const value = Number(text)
    if (/^\d+$/.test(text) && value <= max) return value
    problems.push(`${name} must be a whole number from 0 to ${max}, not "${text}"`)
    return fallback
  }
  const oneOf = (name: string, values: readonly string[], fallback: string) => {
    const value = env[name] || fallback
    if (!values.includes(value)) problems.push(`${name} must be one of ${values.join(', ')}, not "${value}"`)
    return value
  }

  const mode = oneOf('HAOLI_MODE', ['sandbox', 'production'], 'sandbox') === 'production' ? 'production' : 'sandbox'
  const dataDir = env.HAOLI_DATA_DIR || ownDataDir
  const config: Config = {
    mode,
    host: env.HOST || '127.0.0.1',
    port: wholeNumber('PORT', 8080, 65_535),
    databaseUrl: env.DATABASE_URL || undefined,
    dataDir,
    uploads: env.HAOLI_UPLOADS || join(dataDir, 'uploads'),
    publicUrl: env.HAOLI_PUBLIC_URL?.replace(/\/+$/, '') || undefined,
    messageTemplates: readTemplates(env),
    corsOrigins: (env.HAOLI_CORS_ORIGINS ?? '')
      .split(',')
      .map((origin) => origin.trim())
      .filter((origin) => origin !== ''),
    logLevel: oneOf('HAOLI_LOG_LEVEL', logLevels, 'info'),
    rateLimitPerMinute: wholeNumber('HAOLI_RATE_LIMIT', 600, 1_000_000),
    trustedProxies: wholeNumber('HAOLI_TRUSTED_PROXIES', 0, 9),
  }
  for (const origin of config.corsOrigins) {
    if (origin !== '*' && !/^https?:\/\/[^/\s]+$/.test(origin)) {
      problems.push(`HAOLI_CORS_ORIGINS holds "${origin}"; an origin looks like https://shop.example`)
    }
  }
  if (config.publicUrl !== undefined && !/^https?:\/\/[^\s?#]+$/.test(config.publicUrl)) {
    problems.push(`HAOLI_PUBLIC_URL must look like https://shop.example, not "${config.publicUrl}"`)
  }
  if (config.databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(config.databaseUrl)) {
    problems.push('DATABASE_URL must begin with postgres:// or postgresql://')
  }
  if (env.HAOLI_MERCHANT_TOKEN) {
    problems.push(
      'HAOLI_MERCHANT_TOKEN is no longer read: let the owner in with npm run owner, make machine keys, then remove it',
    )
  }
  if (config.uploads.startsWith('s3:') && !readS3Place(config.uploads)) {
    // The value holds a secret, so it is not repeated.
    problems.push('HAOLI_UPLOADS must be a folder, or look like s3://KEY:SECRET@host/bucket?region=…')
  }
  if (mode === 'production' && !env.HAOLI_UPLOADS) {
    problems.push('production needs HAOLI_UPLOADS: where uploads are kept, which is backed up')
  }
  if (mode === 'production') problems.push(...productionProblems(config))
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

/** Production takes real money, so it refuses to start with any part of the sandbox. */
function productionProblems(config: Config): string[] {
  const problems: string[] = []
  if (config.databaseUrl === undefined) problems.push('production needs DATABASE_URL: a PostgreSQL that is backed up')
  if (config.publicUrl === undefined) {
    problems.push('production needs HAOLI_PUBLIC_URL: the address that printed codes lead to')
  }
  if (config.corsOrigins.includes('*')) problems.push('production needs HAOLI_CORS_ORIGINS to name its origins, not *')
  if (config.rateLimitPerMinute === 0) problems.push('production needs HAOLI_RATE_LIMIT above 0')
  for (const part of ['login', 'payment', 'tracking', 'message', 'code', 'content check']) {
    problems.push(`production needs WeChat's ${part} gateway; this version has only the sandbox's`)
  }
  return problems
}

const templatePrefix = 'HAOLI_TEMPLATE_'

function readTemplates(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => {
      const id = value?.trim()
      return name.startsWith(templatePrefix) && id ? [[name.slice(templatePrefix.length).toLowerCase(), id]] : []
    }),
  )
}
