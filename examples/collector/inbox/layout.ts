import { html } from 'hono/html'
import type { Html } from './words.ts'

/** A whole page of the inbox. */
export const page = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/inbox/inbox.css">
  </head>
  <body>${body}</body>
</html>`

/** A page that only says one thing. */
export const messagePage = (title: string, message: string): Html =>
  page(
    title,
    html`<main class="narrow">
      <h1>${title}</h1>
      <p>${message}</p>
      <p><a href="/inbox">Back to the inbox</a></p>
    </main>`,
  )

/** Asks for the team's token. */
export const signInPage = (problem: string | undefined): Html =>
  page(
    'Team inbox',
    html`<main class="narrow">
      <h1>Team inbox</h1>
      <p class="muted">
        The collector prints the inbox address, with the team’s token in it, when it starts.
      </p>
      <form class="panel fields" method="post" action="/inbox/session">
        ${problem && html`<p class="problem" role="alert">${problem}</p>`}
        <p class="field">
          <label for="token">Team token</label>
          <input id="token" name="token" type="password" autocomplete="current-password">
        </p>
        <button class="primary">Sign in</button>
      </form>
    </main>`,
  )
