import { askedSeconds } from './plan.ts'

/** `docs/herd.md`: what the figures mean, and the figures. */
export const pageOf = (
  tables: Readonly<Record<string, string>>,
  clients: number,
  seed: number,
) => `\
# The herd

What happens when an endpoint, or a town's network, comes back and everyone who waited is there at once? \`npm run herd\` lets ${clients.toLocaleString('en')} clients with an answer to deliver live through outages of 1, 10 and 60 minutes, each with the module that ships (\`src/outbox/pace.ts\`), and then the same clients with the pauses of other SDKs. This page is what it wrote (seed ${seed}).

## Windchime
Goals: after the endpoint is back at most 0.7 % of the clients in the worst second after outages of 10 minutes and more, 3 % after one minute; 99 % delivered within 2.2 × the time that an endpoint which takes 1/500 of the clients a second needs at the least (495 s); at most 13 attempts by a client that waits for an hour (\`at once\`, 60 min); nothing lost.

${tables.ours}

## Beside others, ten minutes
Three things to look for. Who goes on \`online\` at once brings the whole town back in one second. Pauses without chance in them keep a crowd together for as long as it lasts, and it comes back as one whenever their next turn is. Who gives up after some tries, or takes a dead connection for a delivery, loses the answers of a longer outage. Asking every minute serves a spread crowd sooner than our pauses do, and costs the endpoint that is down the more requests.

![Requests a second after ten minutes in which the clients submitted one after another](herd-spread.svg)

${tables['spread 10']}

![Requests a second after ten minutes in whose first second all clients submitted](herd-at-once.svg)

${tables['at once 10']}

![Share delivered over the hour after the endpoint is back](herd-delivered.svg)

## One minute, and sixty
One minute, clients submitting one after another:

${tables['spread 1']}

One minute, all in its first second:

${tables['at once 1']}

Sixty minutes, one after another:

${tables['spread 60']}

Sixty minutes, all in the first second:

${tables['at once 60']}

## An endpoint that says when
Ten minutes of 503 with \`Retry-After: ${askedSeconds}\`, clients submitting one after another. Windchime waits what it was asked for, plus a random half of it. Others that read it wait exactly that long (Mixpanel), up to 30 s (PostHog), or do not keep what was answered 503 (Sentry); Segment reads it of a 429 alone.

${tables[`Retry-After: ${askedSeconds}`]}

## The model
- Each client has one entry. Either the clients submit one after another, spread evenly over the outage (\`spread\`), or all in its first second, as after a push message or a goal on television (\`at once\`). An SDK that gathers before it sends then gathers: Mixpanel up to 5 s by a timer that runs since the page was opened, PostHog 3 s, Amplitude 1 s, Datadog 30 s.
- *Answers 503*: without \`Retry-After\`, except in the last table. *Connection refused*: a network error while the browser thinks it is online; an error page without CORS headers looks the same. *Offline, then online*: all clients lose their line when the outage begins, know it, and get it back in the same instant, as after a power cut. Attempts made offline fail on the device and cost the endpoint nothing.
- A request and its answer take 50 to 250 ms. Pages stay open, are visible, and nobody submits again; a page that is hidden or closed makes attempts of its own.
- The endpoint is back at once and for good. *Worst second* is measured at one without limit, in the worst window of one second wherever it begins. \`99 % at N/500\` is an endpoint that takes 1/500 of the clients a second and **sheds** what is over it: 503 at once, as gateways, rate limits and full worker queues do. One that **queues** keeps at most 10 s of work, since a longer queue works for clients that have given up, and sheds the rest.
- *Lost* is what the SDK gives up or takes for sent. *never*: less than 99 % is delivered within six hours.
- Sentry is taken with its offline transport, which is optional; without it, everything that fails is lost.

## Sources
The newest versions on npm in November 2026.

${tables.sources}
`
