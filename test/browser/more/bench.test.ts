import { launchChromium } from '@haoli/weapp-host/chromium'
import { measure } from '../../../scripts/bench/measure'
import { nativePages } from '../../../scripts/bench/subjects'
import { comparisonTable } from '../../../scripts/bench/table'
import { smallRecording } from '../../tools/support/small-recording'

test('the bench has a time for everything that it does to a program', async () => {
  const browser = await launchChromium()
  try {
    const bench = { browser, recording: smallRecording }
    const [native] = await measure(bench, [nativePages], 1)
    const times = [native?.start, ...Object.values(native?.list ?? {}), ...Object.values(native?.cart ?? {})]
    expect(times.map((one) => (one?.ms ?? 0) > 0)).toEqual(Array(6).fill(true))
    expect(native && comparisonTable([native]).join('\n')).toMatch(/start-up: ms +\d/)
  } finally {
    await browser.close()
  }
}, 120_000)
