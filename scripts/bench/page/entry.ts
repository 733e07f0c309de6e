import { openStopwatch } from './stopwatch'

// Bundled and put before every page by in-browser.ts.
Object.assign(window, { openStopwatch })
