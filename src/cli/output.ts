/** Writing what the runner has to say to a stream whose reader may have seen enough. */

/** A reader that closes early, as `head` does, is no fault: the rest is for nobody. */
export function tell(stream: NodeJS.WritableStream, text: string): void {
  stream.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  stream.write(text);
}
