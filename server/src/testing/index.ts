export { seedCatalogue, seeded } from './fixtures'
export { type TestApp, testApp, testConfig } from './test-app'
export { testClock, testStart } from './test-clock'
export { type TestDatabase, testDatabase } from './test-database'
