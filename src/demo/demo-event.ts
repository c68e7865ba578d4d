export interface DemoEvent {
  readonly at: Date;
  play(): Promise<void>;
}
