import './page.css'
import './phone.css'
import './panel.css'
import { backstage } from './backstage'
import { watchBuilds } from './build-states'
import { fitPhones } from './fit'
import { header } from './header'
import { phones } from './phones'
import { startPolling } from './store'

const stage = phones()
document.body.append(header(), stage, backstage())
fitPhones(stage)
startPolling()
void watchBuilds()
