/** What `npx windchime notices --help` prints. */
export const noticesUsage = `windchime notices: tells the people who spoke what became of it

  npx windchime notices from-git v2.0.0..v2.1.0 --release 2.1.0
      drafts from commits that say, in lines of their own:
        Fixes-Feedback: R-7F3K2QX, R-…   (or Ships-Feedback, or Declines-Feedback)
        Notice: The coupon box keeps your code
        Notice-Body: Rotating no longer clears it.       (the reason, where it is declined)
  npx windchime notices from-changelog CHANGELOG.md [--release 2.1.0]
      drafts from entries of a Keep a Changelog file that name references
  npx windchime notices add --title "…" [--body "…"] --to R-…[,R-…] | --everyone
      --kind update|question|reward|invite   --status received|planned|in_progress|fixed|shipped|declined
      --release 2.1.0  --anchor "[data-feedback=coupon]"  --page "/checkout/**"  --ask-after EVENT
      --url URL  --by "Mei, checkout team"
      --id ID                changes that notice; what is not given stays
      --seal-text "…"        words that only the devices of those people can read
      --seal-code CODE       one code for all of them, or --codes FILE: a line R-…,CODE for each
  npx windchime notices publish ID… | --all     moves drafts into the feed
  npx windchime notices revoke ID…              takes notices back
  npx windchime notices list                    what is out, and what is not yet
  npx windchime notices check [FILE]            every mistake of the feed and of the drafts

  --file notices.json             the feed, as your host serves it
  --drafts .windchime/drafts.json the team's own file: drafts, and whose references they answer
  --responses FILE                whose a reference is: what your endpoint stored, as a JSON array,
                                  request bodies, or one response a line; may be given again
  --collector URL                 the same from a collector, by the token in TEAM_TOKEN
  --locale en                     the language of the words

Ends with 1 where something could not be done. Running it again changes nothing.`
