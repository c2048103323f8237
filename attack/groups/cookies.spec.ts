import { attackGroup } from '../harness/attack-group'
import { cookieJarRows } from './cookies/browser-rows'
import { domainRows } from './cookies/domain-rows'
import { httpsRows } from './cookies/https-rows'
import { neighborRows } from './cookies/neighbor-rows'
import { otherAppRows } from './cookies/other-app-rows'
import { plantedRows } from './cookies/planted-rows'
import { cookieRequestRows } from './cookies/request-rows'
import { browserRows } from './cross-site/browser-rows'

attackGroup({
  name: 'C',
  title: 'cookies, over http and https',
  rows: [
    ...cookieRequestRows,
    ...cookieJarRows,
    ...browserRows.filter(({ id }) => id.startsWith('C')),
    ...httpsRows,
    ...plantedRows,
    ...otherAppRows,
    ...neighborRows,
    ...domainRows,
  ],
})
