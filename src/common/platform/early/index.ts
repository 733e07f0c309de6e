/**
 * The browser build's first script, a few hundred bytes before all others (config/early-script.ts): asks for what the home
 * page shows while its scripts are still on their way, and says so where they do not come.
 */
import { askForHome } from './home-request'
import { watchFiles } from './watch-files'

watchFiles()
askForHome()
