import { ConfigError, readConfig } from './config'

function problemsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

test('by default: the sandbox, reachable from this machine only', () => {
  expect(readConfig({})).toMatchObject({
    mode: 'sandbox',
    host: '127.0.0.1',
    port: 8080,
    databaseUrl: undefined,
    corsOrigins: [],
    logLevel: 'info',
  })
})

test('everything can be set', () => {
  const config = readConfig({
    PORT: '9000',
    HOST: '0.0.0.0',
    DATABASE_URL: 'postgres://shop@db/shop',
    HAOLI_MODE: 'sandbox',
    HAOLI_PUBLIC_URL: 'https://shop.example/',
    HAOLI_CORS_ORIGINS: 'https://a.example, http://localhost:3000',
    HAOLI_LOG_LEVEL: 'warn',
    HAOLI_DATA_DIR: '/data',
    HAOLI_UPLOADS: '/uploads',
    HAOLI_RATE_LIMIT: '0',
    HAOLI_TRUSTED_PROXIES: '1',
    HAOLI_TEMPLATE_PRESENT_ACCEPTED: ' tmpl-1 ',
  })
  expect(config).toEqual({
    mode: 'sandbox',
    host: '0.0.0.0',
    port: 9000,
    databaseUrl: 'postgres://shop@db/shop',
    dataDir: '/data',
    uploads: '/uploads',
    publicUrl: 'https://shop.example',
    messageTemplates: { present_accepted: 'tmpl-1' },
    corsOrigins: ['https://a.example', 'http://localhost:3000'],
    logLevel: 'warn',
    rateLimitPerMinute: 0,
    trustedProxies: 1,
  })
})

test('all problems are named at once', () => {
  const problems = problemsOf({
    PORT: 'http',
    HAOLI_MODE: 'staging',
    HAOLI_LOG_LEVEL: 'loud',
    HAOLI_RATE_LIMIT: '-1',
    HAOLI_CORS_ORIGINS: 'shop.example',
    DATABASE_URL: 'mysql://db',
    HAOLI_PUBLIC_URL: 'shop.example',
    HAOLI_UPLOADS: 's3://bucket',
  })
  const names = [
    'HAOLI_UPLOADS',
    'HAOLI_PUBLIC_URL',
    'PORT',
    'HAOLI_MODE',
    'HAOLI_LOG_LEVEL',
    'HAOLI_RATE_LIMIT',
    'HAOLI_CORS_ORIGINS',
    'DATABASE_URL',
  ]
  expect(problems).toHaveLength(names.length)
  for (const name of names) expect(problems.join('\n')).toContain(name)
})

test('the shared token of releases before is refused, with what replaces it', () => {
  expect(problemsOf({ HAOLI_MERCHANT_TOKEN: 'x'.repeat(24) })).toEqual([expect.stringMatching(/machine keys/)])
})

test('production refuses every sandbox part by name', () => {
  const text = problemsOf({ HAOLI_MODE: 'production', HAOLI_CORS_ORIGINS: '*', HAOLI_RATE_LIMIT: '0' }).join('\n')
  for (const name of ['DATABASE_URL', 'HAOLI_PUBLIC_URL', 'HAOLI_UPLOADS', 'HAOLI_CORS_ORIGINS', 'HAOLI_RATE_LIMIT']) {
    expect(text).toContain(name)
  }
  expect(text).toMatch(/login gateway/)
  expect(text).toMatch(/payment gateway/)
})

test('production with all its settings still lacks the gateways, which this version does not have', () => {
  const problems = problemsOf({
    HAOLI_MODE: 'production',
    DATABASE_URL: 'postgres://shop@db/shop',
    HAOLI_PUBLIC_URL: 'https://shop.example',
    HAOLI_UPLOADS: '/uploads',
  })
  expect(problems).toEqual([
    expect.stringMatching(/login gateway/),
    expect.stringMatching(/payment gateway/),
    expect.stringMatching(/tracking gateway/),
    expect.stringMatching(/message gateway/),
    expect.stringMatching(/code gateway/),
    expect.stringMatching(/content check gateway/),
  ])
})
