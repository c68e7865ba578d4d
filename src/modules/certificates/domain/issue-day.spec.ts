import { requireIssueDay } from './issue-day.js';

describe('requireIssueDay', () => {
  it.each(['2024-10-16', '2024-10-20', '2024-10-25'])('allows %s for a class that closed on 16/10 when today is 25/10', (day) => {
    expect(() => {
      requireIssueDay(day, '2024-10-16', '2024-10-25');
    }).not.toThrow();
  });

  it('refuses a day before the class closed', () => {
    expect(() => {
      requireIssueDay('2024-10-15', '2024-10-16', '2024-10-25');
    }).toThrow('issuedBeforeClosing');
  });

  it('refuses a day that has not come', () => {
    expect(() => {
      requireIssueDay('2024-10-26', '2024-10-16', '2024-10-25');
    }).toThrow('dateInFuture');
  });
});
