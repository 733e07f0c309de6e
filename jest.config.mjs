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

/** @type {import('jest').Config} */
export default {
  projects: [
    {
      displayName: 'client',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/src/**/*.test.ts', '<rootDir>/src/**/*.test.tsx'],
      moduleNameMapper: {
        '^@/(.*)$': '<rootDir>/src/$1',
        '\\.module\\.scss$': '<rootDir>/config/no-styles.cjs',
        '\\.scss$': '<rootDir>/config/no-styles.cjs',
      },
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'mjs', 'js', 'cjs', 'json', 'node'],
      transform: { '\\.[jt]sx?$': swc },
    },
  ],
}
