// No other engine has it: `Left`, `Right`, … for the arrow that points there.
interface KeyboardEvent {
  readonly keyIdentifier?: string
}

interface KeyboardEventInit {
  keyIdentifier?: string
}
