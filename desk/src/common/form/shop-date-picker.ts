import dayjsConfig from '@rc-component/picker/generate/dayjs'
import { DatePicker } from 'antd'
import type { Dayjs } from 'dayjs'
import { wallNow } from './times'
// Months and weekdays; English ones dayjs has by itself.
import 'dayjs/locale/zh-cn'

/**
 * antd's picker of a day or a moment, for which "now" and "today" are the shop's, in China: its own are those of the computer, and
 * staff in Los Angeles would choose a moment that is hours ago.
 */
export const ShopDatePicker = DatePicker.generatePicker<Dayjs>({
  ...dayjsConfig,
  getNow: wallNow,
})
