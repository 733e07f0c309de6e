import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'

const { env, platform } = process

/** The browser without windows comes first: it needs three quarters of the time for the same pages. */
const commands = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const folders = (env.PATH ?? '').split(platform === 'win32' ? ';' : ':')
const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)))

const usualPlaces: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/usr/lib/chromium/chromium'],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['', env.HOME ?? ''].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((base) =>
    base
      ? ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((name) =>
          join(base, name, 'Application', name.endsWith('Edge') ? 'msedge.exe' : 'chrome.exe'),
        )
      : [],
  ),
}

function installed(): string | undefined {
  if (env.CHROME_PATH) {
    if (existsSync(env.CHROME_PATH)) return env.CHROME_PATH
    throw new Error(`CHROME_PATH names ${env.CHROME_PATH}, and there is nothing`)
  }
  return [...onPath, ...(usualPlaces[platform] ?? [])].find((path) => existsSync(path))
}

function succeeds(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Installs Debian's Chromium with a Chinese font, where we are allowed to. */
function install(): boolean {
  if (!succeeds('apt-get', ['--version'])) return false
  const root = process.getuid?.() === 0
  if (!root && !succeeds('sudo', ['-n', 'true'])) return false
  console.error('No Chrome or Chromium here: installing Debian’s …')
  const apt = (...args: string[]) => {
    const quiet = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    const [command = '', ...rest] = root ? quiet : ['sudo', '-n', ...quiet]
    return succeeds(command, rest)
  }
  const packages = ['install', '-y', '--no-install-recommends', 'fonts-wqy-microhei']
  // Ubuntu and older releases of Debian lack the first package.
  const installBrowser = () => apt(...packages, 'chromium-headless-shell') || apt(...packages, 'chromium')
  return installBrowser() || (apt('update') && installBrowser())
}

/** The path of an installed Chrome or Chromium. Throws with instructions where there is none. */
export function chromiumPath(): string {
  const found = installed() ?? (install() ? installed() : undefined)
  if (found) return found
  throw new Error(
    'The browser tests need Chrome or Chromium. Install one, or name it: CHROME_PATH=/path/to/chrome npm test',
  )
}

/** The features that Playwright turns off. Chromium uses only the last such list, so ours has to repeat it. */
const offInPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** Features of the address bar with pages in their own process, which slow every new window down. */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup']

/** A process kept ready for the next page, which would be started again for every page. */
const spareProcess = 'SpareRendererForSitePerProcess'

/** How every browser is started: it connects to nothing but the pages it is given. */
export function chromiumOptions(): LaunchOptions {
  const off = ['gpu', 'quic', 'background-networking', 'component-update', 'sync'].map((name) => `--disable-${name}`)
  const features = `--disable-features=${[...offInPlaywright, ...addressBarPages, spareProcess]}`
  return {
    executablePath: chromiumPath(),
    args: [...off, features, '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  }
}

export const launchChromium = (): Promise<Browser> => chromium.launch(chromiumOptions())

/** The address of the test run's Chromium, for test files. */
export const addressVariable = 'WEAPP_HOST_TEST_CHROMIUM'

/** Connects to the test run's Chromium, or starts one. Closing it closes what was opened through it. */
export function openChromium(): Promise<Browser> {
  const address = process.env[addressVariable]
  return address === undefined ? launchChromium() : chromium.connect(address)
}
