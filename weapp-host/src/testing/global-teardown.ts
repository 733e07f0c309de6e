export { stopChromiumOfRun as default } from '../../../test/browser/chromium-of-run'
