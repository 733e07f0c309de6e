export { startChromiumOfRun as default } from '../../../test/browser/chromium-of-run'
