import type { SeatBlock } from './seat-block.entity.js';
import type { SeatBlockReceipt, SeatBlockResponse, SeatingResponse } from './seating.dto.js';
import type { SeatingDetails } from './show-seating.js';

export function seatingResponse({ trainingClass, quotas, blocks }: SeatingDetails): SeatingResponse {
  const { waitingListEnabled, answerMinutes, needsApproval } = trainingClass;
  return { waitingListEnabled, answerMinutes, needsApproval, quotas: [...quotas], seatBlocks: blocks.map(seatBlockResponse) };
}

function seatBlockResponse({ id, unitName, unitGroup, seats, named, releaseAt, state }: SeatBlock): SeatBlockResponse {
  return { id, unit: unitName, group: unitGroup, seats, named, releaseAt, state };
}

export function seatBlockReceipt(block: SeatBlock & { readonly token: string }): SeatBlockReceipt {
  return Object.assign(seatBlockResponse(block), { token: block.token });
}
