package cn.zhian.exchange.tier.entity;

import java.util.List;

/** What else is made of records that were rejected, after the rest of their batch was stored. A CDI bean. */
public interface RejectedRecords {
    /** Takes note of them, in a transaction of its own. @param refusals not empty */
    void note(KnownChild sender, List<Refusal> refusals);
}
