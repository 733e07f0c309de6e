export { startChromiumOfRun as default } from './chromium-of-run'
