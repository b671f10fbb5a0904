import { CstNodeBuilder, LeafCstNodeImpl } from 'langium';
import type { IToken, TokenType } from 'chevrotain';
import { endOf } from './mend/word.js';

/** How far a stretch of text has moved since its words were cut; all nodes of the stretch share it. */
export interface Place {
    offset: number;
}

/** A word in the tree that moves with its stretch. */
export class PlacedLeaf extends LeafCstNodeImpl {
    private readonly place: Place;
    private readonly from: number;
    private readonly to: number;

    constructor(token: IToken, type: TokenType, place: Place, hidden: boolean) {
        super(0, 0, 0, 0, 0, 0, type, hidden);
        this.place = place;
        this.from = token.startOffset;
        this.to = endOf(token);
    }

    override get offset(): number {
        return this.place.offset + this.from;
    }

    override get length(): number {
        return this.to - this.from;
    }

    override get end(): number {
        return this.place.offset + this.to;
    }
}

/** Builds trees whose words move with their stretch. */
export class PlacedNodeBuilder extends CstNodeBuilder {
    /** The place of the nodes to come. */
    place: Place = { offset: 0 };

    protected override createLeafNode(token: IToken, hidden: boolean): LeafCstNodeImpl {
        return new PlacedLeaf(token, token.tokenType, this.place, hidden);
    }
}
