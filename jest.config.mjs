import localPostgres from './packages/local-postgres/jest.config.mjs'
import {
  onNode as weappHost,
  drawn as weappHostView,
  drawnMore as weappHostViewMore,
} from './packages/weapp-host/jest.config.mjs'

// Packages that exist as ES modules only: Jest runs CommonJS, so they are turned like our own sources.
const esOnly = ['typebox', 'content-disposition', 'cookie']

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
  },
]

/** What all projects share. Sources are ES modules; swc makes CommonJS of them for the tests. */
const base = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(.*/node_modules/)?(${esOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.haoli/', '<rootDir>/.cache/'],
}

/** For projects that run the commerce API: one PostgreSQL for the whole run. */
const withPostgres = {
  globalSetup: '<rootDir>/server/testing/global-setup.ts',
  globalTeardown: '<rootDir>/server/testing/global-teardown.ts',
}

const server = {
  ...base,
  ...withPostgres,
  displayName: 'server',
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  testMatch: ['<rootDir>/server/**/*.test.ts', '<rootDir>/contract/src/**/*.test.ts', '<rootDir>/scripts/**/*.test.ts'],
}

const client = {
  ...base,
  displayName: 'client',
  testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx', '<rootDir>/config/*.test.ts'],
  moduleNameMapper: {
    '\\.module\\.scss$': '<rootDir>/config/no-styles.cjs',
    '\\.scss$': '<rootDir>/config/no-styles.cjs',
    '^@/(.*)$': '<rootDir>/src/$1',
    '\\.webp$': '<rootDir>/config/no-picture.cjs',
  },
  moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
}

/** The merchant's desk, without a browser. */
const desk = {
  ...base,
  displayName: 'desk',
  transformIgnorePatterns: [`/node_modules/(?!(@ant-design/(colors|fast-color)|${esOnly.join('|')})/)`],
  testMatch: ['<rootDir>/desk/src/**/*.test.ts', '<rootDir>/desk/src/**/*.test.tsx'],
  moduleNameMapper: { '\\.css$': '<rootDir>/config/no-styles.cjs', '^@/(.*)$': '<rootDir>/desk/src/$1' },
}

/** The real pages against the API in this process: the client's WeChat variants, with a fake of Taro. */
const journeys = {
  ...base,
  ...withPostgres,
  displayName: 'journeys',
  testMatch: ['<rootDir>/test/journeys/**/*.test.ts', '<rootDir>/test/journeys/**/*.test.tsx'],
  moduleNameMapper: {
    '\\.webp$': '<rootDir>/config/no-picture.cjs',
    '\\.module\\.scss$': '<rootDir>/test/journeys/support/class-names.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
    '^@tarojs/taro$': '<rootDir>/test/journeys/support/taro.ts',
    '^@tarojs/components$': '<rootDir>/test/journeys/support/components.tsx',
  },
  setupFiles: ['<rootDir>/test/journeys/support/environment.ts'],
  moduleFileExtensions: ['weapp.ts', 'weapp.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
}

/** The tools' own tests. */
const tools = { ...base, displayName: 'tools', testMatch: ['<rootDir>/test/tools/**/*.test.ts'] }

/** What dist/ must be; after a production build (`npm test` makes it). */
const build = { ...base, displayName: 'build', testMatch: ['<rootDir>/test/build/**/*.test.ts'] }

/** The production build for WeChat on the host, against the API in this process: journeys, and what they cost. */
const weapp = {
  ...base,
  ...withPostgres,
  displayName: 'weapp',
  globals: { journeysOn: 'logic' },
  testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '\\.browser\\.test\\.ts$'],
}

/** The same journeys where the host draws them: a finger on a real browser. */
const weappView = {
  ...weapp,
  displayName: 'weapp-view',
  globals: { journeysOn: 'view' },
  testMatch: ['<rootDir>/test/weapp/journeys/*.test.ts', '<rootDir>/test/weapp/*.browser.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
}

/** The story in a real browser, on the production build and a server of its own. */
const browser = {
  ...base,
  ...withPostgres,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/*.test.ts'],
}

/** Only `npm run test:long` runs these. */
const browserMore = { ...browser, displayName: 'browser-more', testMatch: ['<rootDir>/test/browser/more/*.test.ts'] }

/** @type {import('jest').Config} */
export default {
  projects: [
    server,
    client,
    desk,
    journeys,
    tools,
    localPostgres,
    weappHost,
    weappHostView,
    weappHostViewMore,
    build,
    weapp,
    weappView,
    browser,
    browserMore,
  ],
  // For what hangs. A machine that is busy with other things may be slow.
  testTimeout: 60_000,
}
