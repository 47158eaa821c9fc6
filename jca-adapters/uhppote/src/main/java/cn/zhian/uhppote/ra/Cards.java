package cn.zhian.uhppote.ra;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.CredentialStore;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.TimeProfile;
import cn.zhian.device.api.Urgency;
import cn.zhian.uhppote.protocol.Card;
import cn.zhian.uhppote.protocol.CardReply;
import cn.zhian.uhppote.protocol.DoneReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.MagicRequest;
import cn.zhian.uhppote.protocol.NumberReply;
import cn.zhian.uhppote.protocol.NumberRequest;
import cn.zhian.uhppote.protocol.PutCard;
import cn.zhian.uhppote.protocol.Query;
import cn.zhian.uhppote.protocol.Request;
import cn.zhian.uhppote.protocol.SetTimeProfile;
import cn.zhian.uhppote.session.Answer;
import cn.zhian.uhppote.session.ControllerNetwork;
import cn.zhian.uhppote.session.Serials;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Cards and time profiles on controllers. */
record Cards(ControllerNetwork network) implements CredentialStore {
    private static final StoreLimits LIMITS = new StoreLimits(
            Set.of(CredentialKind.CARD, CredentialKind.ID_CARD),
            BigInteger.ONE,
            BigInteger.valueOf(CardForm.LARGEST),
            CardForm.FIRST_PROFILE,
            CardForm.LAST_PROFILE,
            3,
            false);

    @Override
    public StoreLimits limits() {
        return LIMITS;
    }

    @Override
    public CompletionStage<Void> put(DeviceAddress device, StoredCredential credential, Urgency urgency) {
        return expressed(() -> new PutCard(Serials.of(device), CardForm.card(credential)), urgency);
    }

    @Override
    public CompletionStage<Void> remove(DeviceAddress device, CredentialValue credential, Urgency urgency) {
        try {
            long serial = Serials.of(device);
            long number = CardForm.number(credential);
            return ask(new NumberRequest(FunctionCode.DELETE_CARD, serial, number), urgency)
                    .thenCompose(answer -> removed(answer, serial, number, urgency));
        } catch (DeviceException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    @Override
    public CompletionStage<Long> count(DeviceAddress device) {
        return ask(new Query(FunctionCode.COUNT_CARDS, Serials.of(device)), Urgency.NORMAL)
                .thenApply(answer -> ((NumberReply) answer.reply()).number());
    }

    @Override
    public CompletionStage<List<StoredCredential>> readAll(DeviceAddress device) {
        return count(device).thenCompose(cards -> new CardWalk(network, Serials.of(device), cards).walk());
    }

    @Override
    public CompletionStage<Void> putProfile(DeviceAddress device, TimeProfile profile) {
        return expressed(() -> new SetTimeProfile(Serials.of(device), ProfileForm.profile(profile)), Urgency.NORMAL);
    }

    @Override
    public CompletionStage<Void> clearProfiles(DeviceAddress device) {
        return expressed(() -> new MagicRequest(FunctionCode.CLEAR_TIME_PROFILES, Serials.of(device)), Urgency.NORMAL);
    }

    private CompletionStage<Void> expressed(Supplier<Request> request, Urgency urgency) {
        try {
            return ask(request.get(), urgency).thenApply(Answers::done);
        } catch (DeviceException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    /** A refused removal is one only if the card is still there. */
    private CompletionStage<Void> removed(Answer answer, long serial, long number, Urgency urgency) {
        if (((DoneReply) answer.reply()).done()) {
            return CompletableFuture.completedStage(null);
        }
        return ask(new NumberRequest(FunctionCode.GET_CARD, serial, number), urgency)
                .thenAccept(found -> {
                    if (((CardReply) found.reply()).card().number() != Card.NOT_FOUND) {
                        throw Answers.refused();
                    }
                });
    }

    private CompletionStage<Answer> ask(Request request, Urgency urgency) {
        return network.ask(request, urgency, Optional.empty());
    }
}
