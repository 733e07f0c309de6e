/** @type {import('jest').Config} */
export default {
  displayName: 'local-postgres',
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  transform: { '\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
}
