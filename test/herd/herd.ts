/**
 * The herd: `npm run herd`. A million clients live through outages, with our pace and with others'.
 * It prints what they did, and writes it to `docs/` when the run is the standard one.
 *
 *     npm run herd -- --clients 1e7 --only windchime --minutes 10 --seed 2
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { chartsOf } from './charts.ts'
import { pageOf } from './page.ts'
import { standardPlan } from './plan.ts'
import { createProgress } from './progress.ts'
import { tablesOf } from './report.ts'
import { resultOf } from './result.ts'
import { minuteMs, type Scenario } from './simulate.ts'

const standardClients = 1e6

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: String(standardClients) },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    minutes: { type: 'string' },
  },
})
const clients = Number(values.clients)
const seed = Number(values.seed)

const startedAt = Date.now()
const isWanted = ({ policy, outageMs }: Scenario) =>
  (!values.only || policy.name.toLowerCase() === values.only.toLowerCase()) &&
  (!values.minutes || outageMs === Number(values.minutes) * minuteMs)
const plan = standardPlan({ clients, seed }).filter(isWanted)
const progress = createProgress(plan.length)
const results = plan.map((scenario, index) => {
  const { policy, outageMs, kind, start, capacity } = scenario
  const name = `${policy.name}, ${outageMs / minuteMs} min, ${kind}, ${start}, ${capacity}`
  return resultOf(scenario, (share) => progress(index + share, name))
})
progress(plan.length, '')

const tables = tablesOf(results)
for (const [name, text] of Object.entries(tables)) console.log(`\n${name}\n${text}`)
const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
console.log(
  `\n${clients.toLocaleString('en')} clients, ${plan.length} runs, ${Math.round((Date.now() - startedAt) / 1000)} s, of the processor ${Math.round((userCPUTime + systemCPUTime) / 1e6)} s, ${Math.round(maxRSS / 1024)} MB`,
)

if (clients === standardClients && !values.only && !values.minutes) {
  writeFileSync('docs/herd.md', pageOf(tables, clients, seed))
  for (const [name, svg] of Object.entries(chartsOf(results))) writeFileSync(`docs/${name}`, svg)
  console.log('Written: docs/herd.md and its charts')
}
