export { stopChromiumOfRun as default } from './chromium-of-run'
