// A struck tube sounds in these multiples of its note; source: free-free bar, f(n) ~ (2n + 1)².
const partials = [
  { times: 1, loud: 0.5, seconds: 2.6 },
  { times: 2.756, loud: 0.18, seconds: 1.1 },
  { times: 5.404, loud: 0.06, seconds: 0.5 },
]
let audio

const strike = (note, at) => {
  for (const { times, loud, seconds } of partials) {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    tone.frequency.value = note * times
    volume.gain.setValueAtTime(loud * 0.3, at)
    volume.gain.exponentialRampToValueAtTime(0.0001, at + seconds)
    tone.connect(volume).connect(audio.destination)
    tone.start(at)
    tone.stop(at + seconds)
  }
}

/** Plays the notes the way wind does: each about once, never quite in step. */
export const play = (notes) => {
  audio ??= new AudioContext()
  audio.resume()
  notes
    .toSorted(() => Math.random() - 0.5)
    .forEach((note, index) => {
      strike(note, audio.currentTime + 0.05 + index * 0.28 + Math.random() * 0.12)
    })
}
