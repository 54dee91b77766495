/**
 * What a page of the torture site does: submits what the harness has planned, each at its moment,
 * and tells the harness what the customer was told. `plan` stands in the page before this.
 */
/* global plan, windchime */

// Time passes between two rounds: the wait after a failure, and the lease of a tab that is dead.
const now = Date.now.bind(Date)
Date.now = () => now() + plan.shiftMs

/** Again and again, where the network is off: heard late is better than never. */
const tell = (what, about) => {
  fetch(`/heard/${what}`, { method: 'POST', body: JSON.stringify(about) }).catch(() =>
    setTimeout(tell, 50, what, about),
  )
}

const inWidget = (selector) =>
  document.querySelector('windchime-widget')?.shadowRoot?.querySelector(selector)

const until = (look) =>
  new Promise((resolve) => {
    const check = () => (look() ? resolve(look()) : setTimeout(check, 20))
    check()
  })

const selectors = { textarea: 'textarea', submit: 'button[type=submit]' }

/** For the harness, which clicks there. */
window.placeOf = async (what) => {
  const { x, y, width, height } = (
    await until(() => inWidget(selectors[what]))
  ).getBoundingClientRect()
  return { x: x + width / 2, y: y + height / 2 }
}

const byForm = async (feedback, { nonce }) => {
  feedback.show('any')
  await until(() => inWidget('textarea'))
  tell('asked', { nonce, page: plan.page })
  addEventListener(
    'click',
    (event) => {
      if (event.composedPath()[0].closest?.(selectors.submit)) tell('begun', { nonce })
    },
    true,
  )
  await until(() =>
    document.querySelector('windchime-widget')?.shadowRoot?.textContent?.includes('Thank you.'),
  )
  tell('thanked', { nonce, durable: true })
}

const byApi = (feedback, { nonce }) => {
  tell('begun', { nonce })
  feedback.submit('any', { text: nonce }).then(
    ({ id, durable }) => tell('thanked', { nonce, id, durable }),
    (error) => tell('unsaved', { nonce, error: `${error}` }),
  )
}

const submit = (feedback, submission) => {
  if (submission.by === 'form') byForm(feedback, submission)
  else byApi(feedback, submission)
}

/** Where the browser has no driver, the harness leads its pages by orders. */
const obey = async (from) => {
  for (const order of await (await fetch(from)).json()) {
    if (order.go) location.href = order.go
    if (order.close) close()
  }
  setTimeout(obey, 60, from)
}
if (location.hash) obey(location.hash.slice(1))

const drain = async (feedback) => {
  const left = await feedback.flush()
  tell('left', { left })
  if (left) setTimeout(drain, 300, feedback)
}

window.windchime =
  window.windchime ||
  ((...call) => {
    windchime.q = windchime.q || []
    windchime.q.push(call)
  })

windchime('on', 'error', ({ code }) => tell('told', { error: code }))

windchime('ready', (feedback) => {
  for (const submission of plan.submissions)
    setTimeout(submit, plan.beginsAt + submission.inMs - now(), feedback, submission)
  if (plan.drains) drain(feedback)
})
